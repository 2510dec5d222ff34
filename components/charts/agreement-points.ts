import { type Day, toEpochDay } from "@/lib/domain/day";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";

/** One step of the line for the interactive chart. */
export type AgreementPoint = {
  /** Milliseconds since 1970 of the span's first day, UTC. */
  at: number;
  /** Percent, 0 to 100; null where there is no number. */
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
  const points = spans.map((span): AgreementPoint => {
    const { value, range } = span.agreement;
    return {
      at: toEpochDay(span.from) * MS_PER_DAY,
      value: value === null ? null : percent(value),
      range: range && [percent(range[0]), percent(range[1])],
      text: textOf(span),
    };
  });
  const last = points.at(-1);
  const end = toEpochDay(until) * MS_PER_DAY;
  return last && end > last.at ? [...points, { ...last, at: end }] : points;
}

const percent = (share: number) => Math.round(share * 1000) / 10;
