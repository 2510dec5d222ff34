import { type Day, toEpochDay } from "@/lib/domain/day";
import type { Bounds } from "@/lib/domain/measures/measurement";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";

/** One step of the line for the interactive chart. */
export type AgreementPoint = {
  /** Milliseconds since 1970 of the span's first day, UTC. */
  at: number;
  /** Percent of a measure from 0 to 1, else the measure's own number; null where there is no number. */
  value: number | null;
  range: [number, number] | null;
  /** What the tooltip says, ready to read. */
  text: string;
};

const MS_PER_DAY = 86_400_000;

/** The spans as points of a step line; the last one is repeated at the end of the time shown, so that its step is drawn. */
export function agreementPoints(
  spans: readonly AgreementSpan[],
  until: Day,
  textOf: (span: AgreementSpan) => string,
): AgreementPoint[] {
  const drawn = (value: number, [low, high]: Bounds) => (isShare([low, high]) ? percent(value) : value);
  const points = spans.map((span): AgreementPoint => {
    const { value, range, bounds } = span.agreement;
    return {
      at: toEpochDay(span.from) * MS_PER_DAY,
      value: value === null ? null : drawn(value, bounds),
      range: range && [drawn(range[0], bounds), drawn(range[1], bounds)],
      text: textOf(span),
    };
  });
  const last = points.at(-1);
  const end = toEpochDay(until) * MS_PER_DAY;
  return last && end > last.at ? [...points, { ...last, at: end }] : points;
}

/** The scale on which points are drawn: 0 to 100 percent for a measure from 0 to 1, else its own. */
export function explorerScale(bounds: Bounds): ExplorerScale {
  const [low, high] = isShare(bounds) ? [0, 100] : bounds;
  return {
    ticks: [0, 1, 2, 3, 4].map((at) => low + (at * (high - low)) / 4),
    unit: isShare(bounds) ? "%" : "",
  };
}

/** The lines across an explorer's scale, its two ends among them, and what is written behind their numbers. */
export type ExplorerScale = { ticks: number[]; unit: string };

const isShare = ([low, high]: Bounds) => low === 0 && high === 1;
const percent = (share: number) => Math.round(share * 1000) / 10;
