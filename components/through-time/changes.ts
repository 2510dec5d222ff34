import type { DatedDay, Day } from "@/lib/domain/day";
import { LANES, type Lane } from "@/lib/domain/lane";
import { volatility } from "@/lib/domain/measures/volatility";
import type { TimelineRow, TimelineSpan } from "./model";

/** How often the position of a lane changed up to a day; null where none was held. */
export function changesIn(spans: readonly TimelineSpan[], lane: Lane, until: Day): number | null {
  const first = sinceOf([{ spans }], until);
  if (first === null) return null;
  const periods = spans.filter((span) => span.lane === lane);
  const [line] = volatility([{ issue: lane, weight: 1, periods }], { from: first.day, until }).cells;
  return line?.status === "counted" ? line.changes : null;
}

/** Whether a position is on record up to a day, and whether another one followed it in the same lane. */
export function movedOf(
  { spans }: Pick<TimelineRow, "spans">,
  until: Day,
): { held: boolean; moved: boolean } {
  const changes = LANES.map((lane) => changesIn(spans, lane, until));
  return { held: changes.some((count) => count !== null), moved: changes.some((count) => (count ?? 0) > 0) };
}

/** The day since which a position is on record; null where there is none up to the day. */
export function sinceOf(rows: readonly Pick<TimelineRow, "spans">[], until: Day): DatedDay | null {
  const begun = rows.flatMap(({ spans }) =>
    spans.filter(({ position, from }) => position !== null && from.day <= until).map(({ from }) => from),
  );
  return begun.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0] ?? null;
}

/** How many of the rows with a position moved, and since when. */
export function movedAmong(rows: readonly TimelineRow[], until: Day) {
  const all = rows.map((row) => movedOf(row, until)).filter(({ held }) => held);
  return { moved: all.filter(({ moved }) => moved).length, of: all.length, since: sinceOf(rows, until) };
}
