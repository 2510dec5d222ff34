import type { DatedDay, Day } from "../domain/day";
import { endOfUncertainty, placeOnAxis, type TimeDomain } from "./time-axis";

/**
 * A stretch of a period on a time axis, `left` and `width` as shares of it. `soft`: the beginning is known only to the
 * month or year. `firm`: known. `later`: after the day it was last checked, so it stands "as last checked".
 */
export type StripPiece = { kind: "soft" | "firm" | "later"; left: number; width: number };

/** A period cut for drawing; nothing for a period outside the axis. Pieces follow one another without a gap. */
export function stripPieces(
  period: { from: DatedDay; to: DatedDay | null },
  domain: TimeDomain,
  lastChecked: Day | null,
): StripPiece[] {
  const end = period.to?.day ?? domain.to;
  const soft = period.from.precision === "day" ? period.from.day : endOfUncertainty(period.from);
  const firm = lastChecked === null ? end : lastChecked;
  const cuts: [StripPiece["kind"], Day, Day][] = [
    ["soft", period.from.day, least(soft, end)],
    ["firm", soft, least(firm, end)],
    ["later", greatest(soft, firm), end],
  ];
  return cuts.flatMap(([kind, from, to]) => {
    if (from >= to) return [];
    const left = placeOnAxis(from, domain);
    const width = placeOnAxis(to, domain) - left;
    return width > 0 ? [{ kind, left, width }] : [];
  });
}

const least = (a: Day, b: Day): Day => (a < b ? a : b);
const greatest = (a: Day, b: Day): Day => (a > b ? a : b);
