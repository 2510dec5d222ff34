import type { DatedDay, Day } from "../../domain/day";
import type { ColourName } from "../colours";
import type { Ink, Mark, Picture } from "../picture/picture";
import { tenth } from "../picture/picture";
import type { TimeDomain } from "../time-axis";
import { type Plot, placeOfDay, timeMarks } from "./time-marks";

/** A stretch of time with one value: `row` names it in the figure's table. */
export type Step = {
  row: string;
  from: Day;
  /** The first day on which it no longer holds; null while it does. */
  to: Day | null;
  /** Null where there is none: the line has a gap. */
  value: number | null;
  /** What the unknown leaves open; null where nothing is known of it. */
  range: readonly [low: number, high: number] | null;
};

export type StepLine = { ink: Ink; dash?: string; steps: readonly Step[] };

export type StepChart = {
  lines: readonly StepLine[];
  /** The whole scale, drawn whole: its lowest and highest value, and where lines with a label cross it. */
  scale: { from: number; to: number; levels: readonly { value: number; label: string }[] };
  domain: TimeDomain;
  asOf: Day | null;
  /** After it a line stands as last checked, and is dotted. */
  lastChecked: Day | null;
  /** Numbered marks, listed beside the picture. */
  events: readonly Day[];
  /** How a day of the axis is written. */
  label: (day: DatedDay) => string;
};

const HEIGHT = 216;
const AXIS = 28;
const GUTTER = 44;
/** Room for numbered marks above the scale, in so many rows, so that they cover nothing. */
const MARKER_ROWS = 3;
const MARKER_ROW = 18;
const MARKERS = MARKER_ROWS * MARKER_ROW;
const BAND: ColourName = "accent";
/** Dots: strokes shorter than the gaps between them. */
const LATER = "2 5";

/**
 * Values through time as step lines on the whole scale, each a gap where there is no value, and round it the band that the
 * unknown leaves open.
 */
export function stepChart(chart: StepChart, width: number): Picture {
  const top = 8 + (chart.events.length > 0 ? MARKERS : 0);
  const plot: Plot = { left: GUTTER, right: width - 4, top, bottom: top + HEIGHT };
  const { scale, domain } = chart;
  const level = (value: number) =>
    tenth(plot.bottom - ((value - scale.from) / (scale.to - scale.from)) * (plot.bottom - plot.top));
  const levels = scale.levels.flatMap(({ value, label }): Mark[] => [
    { kind: "line", ink: "line", x1: plot.left, x2: plot.right, y1: level(value), y2: level(value) },
    { kind: "text", ink: "ink-soft", x: plot.left - 8, y: level(value) + 4, text: label, anchor: "end" },
  ]);
  const pieces = chart.lines.map(({ ink, dash, steps }) => ({
    ink,
    dash,
    pieces: piecesOf(steps, domain, chart.lastChecked),
  }));
  const bands = pieces.flatMap((line) =>
    line.pieces.flatMap(({ row, from, to, range, isLater }): Mark[] => {
      const [x1, x2] = [placeOfDay(from, domain, plot), placeOfDay(to, domain, plot)];
      const ink = chart.lines.length === 1 ? BAND : line.ink;
      return range === null || x2 <= x1
        ? []
        : [
            {
              kind: "rect",
              row,
              ink,
              opacity: isLater ? 0.08 : 0.16,
              x: x1,
              y: level(range[1]),
              width: x2 - x1,
              height: Math.max(1, level(range[0]) - level(range[1])),
            },
          ];
    }),
  );
  const lines = pieces.flatMap((line) => lineMarks(line, (day) => placeOfDay(day, domain, plot), level));
  return {
    width,
    height: plot.bottom + AXIS,
    marks: [
      ...levels,
      ...bands,
      ...timeMarks(plot, domain, chart.asOf, chart.label),
      ...lines,
      ...eventMarks(chart.events, domain, plot),
    ],
  };
}

type Piece = Omit<Step, "to"> & { to: Day; isLater: boolean };

/** Steps within the axis, cut at the day last checked. */
function piecesOf(steps: readonly Step[], domain: TimeDomain, lastChecked: Day | null): Piece[] {
  return steps.flatMap((step) => {
    const end = step.to ?? domain.to;
    const cut =
      lastChecked !== null && lastChecked > step.from && lastChecked < end
        ? [step.from, lastChecked, end]
        : [step.from, end];
    return cut.slice(1).flatMap((to, at) => {
      const from = cut[at] ?? step.from;
      return to > from ? [{ ...step, from, to, isLater: lastChecked !== null && from >= lastChecked }] : [];
    });
  });
}

function lineMarks(
  { ink, dash, pieces }: { ink: Ink; dash: string | undefined; pieces: readonly Piece[] },
  place: (day: Day) => number,
  level: (value: number) => number,
): Mark[] {
  let before: number | null = null;
  return pieces.flatMap(({ row, from, to, value, isLater }) => {
    const was = before;
    before = value;
    if (value === null) return [];
    const [x, y] = [place(from), level(value)];
    const broken = isLater ? LATER : dash;
    const shared = { kind: "line", row, ink, width: 2.5, ...(broken ? { dash: broken } : {}) } as const;
    const riser: Mark[] =
      was === null || was === value ? [] : [{ ...shared, x1: x, x2: x, y1: level(was), y2: y }];
    return [...riser, { ...shared, x1: x, x2: place(to), y1: y, y2: y }];
  });
}

/** Neighbours stand at different heights, so that their numbers do not cover one another. */
function eventMarks(events: readonly Day[], domain: TimeDomain, plot: Plot): Mark[] {
  return events.flatMap((day, at): Mark[] => {
    const x = placeOfDay(day, domain, plot);
    const y = plot.top - MARKERS + 6 + (at % MARKER_ROWS) * MARKER_ROW;
    return [
      { kind: "line", ink: "line-strong", x1: x, x2: x, y1: y, y2: plot.bottom, dash: "2 2" },
      { kind: "circle", ink: "ink-soft", hollow: true, x, y, r: 8 },
      { kind: "text", ink: "ink", x, y: y + 4, text: String(at + 1), size: 11, anchor: "middle", bold: true },
    ];
  });
}
