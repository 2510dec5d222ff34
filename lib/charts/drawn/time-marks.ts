import type { DatedDay, Day } from "../../domain/day";
import type { Mark } from "../picture/picture";
import { textWidth } from "../picture/text-width";
import { placeOnAxis, type TimeDomain, timeTicks } from "../time-axis";

/** Where the marks of a chart stand: the plot's edges in the picture's units. */
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Least room of one label of the axis, between two of them, and how many there are at most. */
const LABEL = 64;
const GAP = 10;
const MOST = 8;

/** A place on the plot for a day. */
export function placeOfDay(day: Day, domain: TimeDomain, { left, right }: Plot): number {
  return left + placeOnAxis(day, domain) * (right - left);
}

/** The time axis under a plot: faint lines at round days, their labels, and a firm line at the day in force; none for null. */
export function timeMarks(
  plot: Plot,
  domain: TimeDomain,
  asOf: Day | null,
  label: (day: DatedDay) => string,
): Mark[] {
  const ticks = ticksWithRoom(plot, domain, label).flatMap(({ x, middle, text }): Mark[] => [
    { kind: "line", ink: "line", x1: x, x2: x, y1: plot.top, y2: plot.bottom },
    { kind: "text", ink: "ink-soft", x: middle, y: plot.bottom + 18, text, anchor: "middle" },
  ]);
  return [...ticks, ...(asOf === null ? [] : dayMark(plot, domain, asOf))];
}

/** A round day of the axis: where it lies, and where the middle of its label does, which leaves the plot on neither side. */
type Placed = { x: number; middle: number; text: string };

/** The most ticks whose labels stand apart; of a short axis that are months, whose names are long. */
function ticksWithRoom(plot: Plot, domain: TimeDomain, label: (day: DatedDay) => string): Placed[] {
  const placed = (most: number) =>
    timeTicks(domain, most).map(({ day, label: dated }): Placed => {
      const [x, text] = [placeOfDay(day, domain, plot), label(dated)];
      const half = textWidth(text) / 2;
      return { x, middle: Math.min(Math.max(x, plot.left + half), plot.right - half), text };
    });
  for (let most = Math.min(MOST, Math.floor((plot.right - plot.left) / LABEL)); most > 1; most--) {
    const ticks = placed(most);
    const isApart = ticks.slice(1).every(({ text, middle }, before) => {
      const last = ticks[before];
      return last && middle - last.middle >= (textWidth(text) + textWidth(last.text)) / 2 + GAP;
    });
    if (isApart) return ticks;
  }
  return placed(1);
}

/** The line of the day in force; nothing where the axis does not reach it. */
export function dayMark(plot: Plot, domain: TimeDomain, asOf: Day): Mark[] {
  if (asOf < domain.from || asOf > domain.to) return [];
  const x = placeOfDay(asOf, domain, plot);
  return [{ kind: "line", ink: "ink", x1: x, x2: x, y1: plot.top, y2: plot.bottom, width: 1.5 }];
}
