import { type PublishedRecord, recordAt } from "@/app/_view/record";
import type { ShownEffect } from "@/components/review/effect-section";
import { askedOn } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { type Board, type Effect, effectOf } from "@/lib/domain/effect";
import { type LaidStance, layOver } from "@/lib/domain/laid-over";
import { issuesWith } from "@/lib/issues/queries";
import { leadersWith } from "@/lib/leaders/queries";
import { countDraftStances, laidStances } from "@/lib/stances/drafts/queries";

/** The reading that pages show first: deeds before words, those of former leaders as of their last day in office. */
const VIEW = { former: "last-day", choice: "default" } as const;

/** Stances laid over a release at once; a larger set is published before its effect on the numbers can be seen. */
const MOST_STANCES = 20_000;

/** The second form of the record at a release: as it would be if a change set were published now. Never kept. */
export async function recordWith(release: number, changeSetId: number): Promise<PublishedRecord> {
  const [record, leaders, issues, stances] = await Promise.all([
    recordAt(release),
    leadersWith(release, changeSetId),
    issuesWith(release, changeSetId),
    laidStances(release, changeSetId),
  ]);
  return { ...record, leaders, issues, index: layOver(record.index, stances) };
}

/** What a change set that is not published would do to the numbers of a day, as the newest release shows them. */
export async function effectOfDraft(release: number, changeSetId: number, day: Day): Promise<ShownEffect> {
  const stances = await countDraftStances(changeSetId);
  if (stances > MOST_STANCES) return { kind: "too-large", stances, most: MOST_STANCES };
  const [before, after] = await Promise.all([recordAt(release), recordWith(release, changeSetId)]);
  return { kind: "known", effect: effectBetween(before, after, day) };
}

/** What a release did to the numbers of a day. */
export async function effectOfRelease(release: number, day: Day): Promise<ShownEffect> {
  const [before, after] = await Promise.all([recordAt(release - 1), recordAt(release)]);
  return { kind: "known", effect: effectBetween(before, after, day) };
}

/** A stance as a form holds it, saved or not: leader and issue by slug, and the revision it would take the place of. */
export type FormStance = Omit<LaidStance, "leader" | "issue"> & { leader: string; issue: string };

/**
 * What stances would do to the numbers of a day, before anything of them is saved. Of leaders and issues that the record
 * does not have nothing is said.
 * @param record  the release's, or with `recordWith` the one that the rest of the change set already changes
 */
export function effectOfStances(record: PublishedRecord, stances: readonly FormStance[], day: Day): Effect {
  const laid = stances.flatMap(({ leader, issue, ...stance }): LaidStance[] => {
    const [who, what] = [record.leaders.bySlug.get(leader), record.issues.bySlug.get(issue)];
    return who && what ? [{ ...stance, leader: who.id, issue: what.id }] : [];
  });
  return effectBetween(record, { ...record, index: layOver(record.index, laid) }, day);
}

function effectBetween(before: PublishedRecord, after: PublishedRecord, day: Day): Effect {
  return effectOf(boardOf(before, day), boardOf(after, day), { ...VIEW, day });
}

function boardOf({ leaders, issues, index }: PublishedRecord, day: Day): Board {
  return { leaders: leaders.all, issues: askedOn(issues.all, day), index };
}
