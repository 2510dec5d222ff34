import { atomically } from "@/lib/atomically";
import type { Change } from "@/lib/change-sets/change";
import { findDrafted } from "@/lib/change-sets/drafted/queries";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { refuseWithheld } from "@/lib/change-sets/withheld/withheld-now";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { stanceSchema } from "@/lib/stances/schema";

/**
 * Ends a stance on the day on which another begins, as a change in the same draft: its leader changed.
 * @returns `invalid` for a day that is not within its period; `not-found`; `withheld` for one that is; what a draft that is not one's own answers
 */
export function endStance(
  db: Db,
  { id, slug, on, actor, now }: { id: number; slug: string; on: string; actor: Actor; now: Date },
): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const record = await findDrafted(tx, id, "stance", slug);
    const content =
      record && (record.draft ?? (record.action === "remove" ? null : record.published?.content));
    if (!record || !content) return fail("not-found", `There is no stance ${slug} to end.`);
    const refusal = refuseWithheld([
      { noun: "stance", slug, isWithheld: record.published?.isWithheld ?? false },
    ]);
    if (refusal) return refusal;
    const ended = stanceSchema.safeParse({ ...content, to: on });
    if (!ended.success)
      return fail(
        "invalid",
        `Stance ${slug} cannot end on ${on}: its period would hold no day. Change its own days.`,
      );
    const change: Change = record.published
      ? {
          noun: "stance",
          slug,
          action: "edit",
          kind: record.kind ?? "leaderChanged",
          content: ended.data,
          basedOn: record.basedOn ?? record.published.revisionId,
        }
      : { noun: "stance", slug, action: "add", content: ended.data };
    const written = await writeChanges(tx, { id, changes: [change], actor, now });
    return written.ok ? succeed(null) : written;
  });
}
