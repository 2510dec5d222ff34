import type { DatedDay, Day } from "../../domain/day";
import type { Mark } from "../picture/picture";
import { textWidth } from "../picture/text-width";
import { placeOnAxis, type TimeDomain, timeTicks } from "../time-axis";

/** Where the marks of a chart stand: the plot's edges in the picture's units. */
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Least room of one label of the axis. */
const LABEL = 64;

/** A place on the plot for a day. */
export function placeOfDay(day: Day, domain: TimeDomain, { left, right }: Plot): number {
  return left + placeOnAxis(day, domain) * (right - left);
}

/** The time axis under a plot: faint lines at round days, their labels, and a firm line at the day in force. */
export function timeMarks(
  plot: Plot,
  domain: TimeDomain,
  asOf: Day | null,
  label: (day: DatedDay) => string,
): Mark[] {
  const most = Math.max(2, Math.floor((plot.right - plot.left) / LABEL));
  const ticks = timeTicks(domain, Math.min(8, most)).flatMap(({ day, label: dated }): Mark[] => {
    const x = placeOfDay(day, domain, plot);
    const text = label(dated);
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
  if (asOf === null || asOf < domain.from || asOf > domain.to) return ticks;
  const now = placeOfDay(asOf, domain, plot);
  return [
    ...ticks,
    { kind: "line", ink: "ink", x1: now, x2: now, y1: plot.top, y2: plot.bottom, width: 1.5 },
  ];
}
