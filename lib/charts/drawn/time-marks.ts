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
  const ticks = ticksWithRoom(plot, domain, label).flatMap(({ day, text }): Mark[] => {
    const x = placeOfDay(day, domain, plot);
    const half = textWidth(text) / 2;
    return [
      { kind: "line", ink: "line", x1: x, x2: x, y1: plot.top, y2: plot.bottom },
      {
        kind: "text",
        ink: "ink-soft",
        x: Math.min(Math.max(x, plot.left + half), plot.right - half),
        y: plot.bottom + 18,
        text,
        anchor: "middle",
      },
    ];
  });
  return [...ticks, ...(asOf === null ? [] : dayMark(plot, domain, asOf))];
}

/** The most ticks whose labels stand apart; of a short axis that are months, whose names are long. */
function ticksWithRoom(plot: Plot, domain: TimeDomain, label: (day: DatedDay) => string) {
  const room = plot.right - plot.left;
  for (let most = Math.min(MOST, Math.floor(room / LABEL)); most > 1; most--) {
    const ticks = timeTicks(domain, most).map(({ day, label: dated, at }) => ({
      day,
      text: label(dated),
      at,
    }));
    const isApart = ticks.slice(1).every(({ text, at }, before) => {
      const last = ticks[before];
      return last && (at - last.at) * room >= (textWidth(text) + textWidth(last.text)) / 2 + GAP;
    });
    if (isApart) return ticks;
  }
  return timeTicks(domain, 1).map(({ day, label: dated }) => ({ day, text: label(dated) }));
}

/** The line of the day in force; nothing where the axis does not reach it. */
export function dayMark(plot: Plot, domain: TimeDomain, asOf: Day): Mark[] {
  if (asOf < domain.from || asOf > domain.to) return [];
  const x = placeOfDay(asOf, domain, plot);
  return [{ kind: "line", ink: "ink", x1: x, x2: x, y1: plot.top, y2: plot.bottom, width: 1.5 }];
}
