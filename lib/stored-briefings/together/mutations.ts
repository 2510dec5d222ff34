import { atomically } from "@/lib/atomically";
import type { Db, Tx } from "@/lib/db/client";
import { type CanonicalValue, canonicalText } from "@/lib/domain/canonical";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { contentSchema, type NamedBriefing } from "../content";
import { lockBriefing } from "../locked";
import { mergeBriefing } from "../merge";
import { contentOf, writeVersion } from "../versions";
import type { Saved } from "./model";

/**
 * Saves a briefing as its editor has it. What somebody else saved meanwhile is never overwritten unseen: other steps are
 * joined, and where both changed one thing nothing is saved and both are handed back, to be decided.
 * @param asked.begunFrom  the version that the editor saw last
 * @returns `not-found`; `invalid` where the two together are too long
 */
export function saveBriefing(
  db: Db,
  asked: { slug: string; begunFrom: number; content: NamedBriefing; actor: Actor; now: Date },
): Promise<Result<Saved>> {
  return atomically<Saved>(db, async (tx) => {
    const { slug, begunFrom, content, actor, now } = asked;
    const locked = await lockBriefing(tx, { slug, actor, act: "edit" });
    if (!locked.ok) return locked;
    const { id, version } = locked.value;
    const present = await contentOf(tx, locked.value);
    if (isSame(present, content)) return succeed({ kind: "saved", version });
    if (begunFrom >= version)
      return succeed({
        kind: "saved",
        version: await writeVersion(tx, locked.value, { content, actor, now }),
      });
    const base = await baseOf(tx, id, begunFrom);
    const { briefing, contested } = mergeBriefing(base, content, present);
    const by = await namesSince(tx, id, begunFrom, actor.id);
    if (contested.length > 0) return succeed({ kind: "contested", version, base, theirs: present, by });
    const parsed = contentSchema.safeParse(briefing);
    if (!parsed.success) return fail("invalid", TOO_MANY);
    const merged = isSame(briefing, present)
      ? version
      : await writeVersion(tx, locked.value, { content: briefing, actor, now });
    return succeed({ kind: "merged", version: merged, briefing, by });
  });
}

const TOO_MANY =
  "Together with what somebody else added there are too many steps. Take some out; what you have is kept in this browser.";

/** What an editor began from; where that was thinned out, the nearest kept before it, which only asks more often. */
async function baseOf(tx: Tx, briefingId: number, number: number): Promise<NamedBriefing> {
  const kept = await tx.briefingVersion.findFirst({
    where: { briefingId, number: { lte: number } },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return kept ? contentSchema.parse(kept.content) : { title: "", steps: [] };
}

/** Who saved since a version, beside the one who asks. */
async function namesSince(tx: Tx, briefingId: number, number: number, self: string): Promise<string[]> {
  const saved = await tx.briefingVersion.findMany({
    where: { briefingId, number: { gt: number } },
    distinct: ["savedBy"],
    select: { savedBy: true },
  });
  const ids = saved.map(({ savedBy }) => savedBy).filter((one) => one !== self);
  const people = await tx.user.findMany({
    where: { id: { in: ids } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return people.map(({ name }) => name);
}

const isSame = (a: NamedBriefing, b: NamedBriefing) =>
  canonicalText(a as unknown as CanonicalValue) === canonicalText(b as unknown as CanonicalValue);
