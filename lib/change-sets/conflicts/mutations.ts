import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { countChange, lockOwnDraft } from "../locked";
import { decideLocked, recordMove } from "../moves";
import type { NounName } from "../nouns";
import type { Choices } from "./model";
import { findOvertaken } from "./overtaken";
import { resolved } from "./resolve";
import { isOpen, writeResolved } from "./settle";

/**
 * Decides, field by field, what a record of a change set says where another release changed it as well, and puts that in
 * the place of its draft, based on what readers see now. A conflicted set is a draft of its author again with that.
 * @param against  the revision that was shown as theirs; another one by now means that there is more to see
 * @returns the set's version, and how many records are still in conflict; `invalid` naming fields; `not-found` also where the
 *          record is in no conflict; `outdated`; what a draft that is not one's own answers
 */
export function resolveConflict(
  db: Db,
  asked: {
    id: number;
    noun: NounName;
    slug: string;
    against: number | null;
    choices: Choices;
    actor: Actor;
    now: Date;
  },
): Promise<Result<{ version: number; left: number }>> {
  return atomically(db, async (tx) => {
    const { id, noun, slug, actor, now } = asked;
    const own = await takeUp(tx, asked);
    if (!own.ok) return own;
    const [one] = await findOvertaken(tx, id, { noun, slug });
    const record = `${noun} ${slug}`;
    if (!one) return fail("not-found", `In this change set ${record} is in no conflict.`);
    if (one.current !== asked.against)
      return fail("outdated", `Another release changed ${record} since you read it; look at it again.`);
    const content = resolved(one, asked.choices);
    if (!content.ok) return content;
    const problems = await writeResolved(tx, id, [{ one, content: content.value }]);
    if (problems.length > 0) return fail("invalid", "What was decided cannot be taken as it is.", problems);
    const version = await countChange(tx, id, actor, now);
    // What was written before stays readable, also where it was given up.
    const detail = { mine: one.mine, theirs: one.release, choices: asked.choices, version };
    await writeAudit(tx, { at: now, actor, action: "resolve", target: record, changeSetId: id, detail });
    return succeed({ version, left: (await findOvertaken(tx, id)).filter(isOpen).length });
  });
}

/** The change set as a draft of its author, taken up again where it was conflicted. */
async function takeUp(
  tx: Tx,
  { id, actor, now }: { id: number; actor: Actor; now: Date },
): Promise<Result<unknown>> {
  const revised = await decideLocked(tx, { id, move: "revise", actor, now });
  if (revised.ok && revised.value.changeSet.state === "conflicted")
    await recordMove(tx, { id, move: "revise", from: "conflicted", to: "draft", actor, now });
  return lockOwnDraft(tx, id, actor);
}
