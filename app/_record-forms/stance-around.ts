import { axisOver } from "@/app/_issues/axis";
import { effectOfStances, type FormStance } from "@/app/_review/effect";
import { cellOf, columnFor } from "@/app/_view/record";
import type { Neighbour, StanceAround } from "@/components/record-forms/beside/stance-beside";
import { isConfidence } from "@/lib/domain/confidence";
import { type DatedDay, parseDatedDay } from "@/lib/domain/day";
import { movesNumber } from "@/lib/domain/effect";
import { isLane, LANES, type Lane } from "@/lib/domain/lane";
import { overlapsOf } from "@/lib/domain/overlap";
import { isEmptyPeriod, periodsOverlap } from "@/lib/domain/period";
import { periodsOf } from "@/lib/domain/position-index";
import { isPosition } from "@/lib/domain/scale";
import { isState } from "@/lib/domain/state";
import { stanceHeads } from "@/lib/stances/neighbours/queries";
import type { DraftedView } from "./drafted-record";

/** Agreements shown beside a form, of those that move. */
const PAIRS_SHOWN = 6;

type OnRecord = Neighbour & { revisionId: number };

/** A form's stance as far as it can be compared: its place, its period and what is held. */
type Typed = NonNullable<FormStance["stance"]> & { leader: string; issue: string; lane: Lane };

/**
 * What stands around a form's stance and what it does to today's numbers.
 * @param changedOn  the day from which it holds instead of what the record holds, where its leader changed
 * @returns null where leader, issue, lane, first day or position are not said yet
 */
export async function stanceAround(
  view: DraftedView,
  slug: string,
  content: Record<string, unknown>,
  changedOn: DatedDay | null,
): Promise<StanceAround | null> {
  const typed = typedStance(content);
  const leader = view.record.leaders.bySlug.get(typed?.leader ?? "");
  const issue = view.record.issues.bySlug.get(typed?.issue ?? "");
  if (!typed || !leader || !issue) return null;
  const onRecord = await stancesOf(view, leader.id, issue.id);
  const own = onRecord.find((other) => other.slug === slug && other.lane === typed.lane);
  const { laid, period } = laidBy(typed, own, changedOn);
  const others = onRecord.filter((other) => other !== own);
  const ended = own && laid.length > 1 ? [{ ...own, to: period.from }] : [];
  const spans = [...others, ...ended, period].sort((a, b) => (a.from.day < b.from.day ? -1 : 1));
  const effect = effectOfStances(view.record, laid, view.today);
  const moved = effect.pairs.filter(movesNumber);
  const cell = effect.cells.find((one) => one.leader === leader.slug && one.issue === issue.slug);
  const nameOf = (one: string) => view.record.leaders.bySlug.get(one)?.name ?? one;
  return {
    leader,
    issue,
    lane: typed.lane,
    spans,
    axis: axisOver(spans, view.today, null),
    otherLane: others.filter((other) => other.lane !== typed.lane && periodsOverlap(other, period)),
    overlaps: overlapsOf(
      period,
      others.filter((other) => other.lane === typed.lane),
    ),
    cell: cell ?? {
      before: null,
      after: cellOf(view.record, columnFor(leader, view.today, "last-day"), issue),
    },
    pairs: moved
      .slice(0, PAIRS_SHOWN)
      .map((change) => ({ a: nameOf(change.a), b: nameOf(change.b), change })),
    left: Math.max(0, moved.length - PAIRS_SHOWN) + effect.left,
    quiet: effect.pairs.length - moved.length,
  };
}

function typedStance(content: Record<string, unknown>): Typed | null {
  const { leader, issue, lane, position, state, confidence } = content;
  const from = parseDatedDay(String(content.from));
  const to = typeof content.to === "string" ? parseDatedDay(content.to) : null;
  if (typeof leader !== "string" || typeof issue !== "string" || !isLane(lane) || !from) return null;
  if (isEmptyPeriod({ from, to })) return null;
  const held = { position: isPosition(position) ? position : null, state: isState(state) ? state : null };
  if (held.position === null && held.state === null) return null;
  const well = isConfidence(confidence) ? confidence : "medium";
  return { leader, issue, lane, revisionId: 0, ...held, confidence: well, from, to };
}

/** All periods of a leader on an issue, in both lanes, as the draft has them. */
async function stancesOf({ record }: DraftedView, leader: number, issue: number): Promise<OnRecord[]> {
  const periods = LANES.flatMap((lane) => periodsOf(record.index, leader, issue, lane));
  const heads = await stanceHeads(periods.map(({ revisionId }) => revisionId));
  return periods.map(({ lane, from, to, position, state, confidence, revisionId }) => ({
    ...(heads.get(revisionId) ?? { slug: "", summary: "" }),
    ...{ lane, from, to, position, state, confidence, revisionId },
  }));
}

/** The form's stance in the place of what the record holds; or after it, where its leader changed. */
function laidBy(
  typed: Typed,
  own: OnRecord | undefined,
  changedOn: DatedDay | null,
): { laid: FormStance[]; period: Typed } {
  const { leader, issue, lane } = typed;
  const at = { leader, issue, lane };
  const replaces = own?.revisionId ?? null;
  if (!own || !changedOn || changedOn.day <= own.from.day)
    return { laid: [{ ...at, replaces, stance: typed }], period: typed };
  const begun = { ...typed, from: changedOn };
  return {
    laid: [
      { ...at, replaces, stance: { ...own, to: changedOn } },
      { ...at, replaces: null, stance: begun },
    ],
    period: begun,
  };
}
