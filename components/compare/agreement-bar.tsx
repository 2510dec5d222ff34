import type { Agreement } from "@/lib/domain/agreement";
import type { Bounds } from "@/lib/domain/measures/measurement";

/** What a number of agreement needs beside it to be read rightly. */
export type AgreementFacts = Pick<
  Agreement,
  "formula" | "bounds" | "value" | "range" | "noRange" | "coverage" | "reason"
>;

/**
 * Agreement on a line from the lowest to the highest value of its measure, by default 0 to 100%: the value as a tick, what the unknown cells leave open as a grey band, drawn
 * hollow where the value is refused. For the eye only; `AgreementFigure` says the same in words.
 */
export function AgreementBar({
  value,
  range,
  bounds: [lowest, highest] = SHARES,
}: Pick<AgreementFacts, "value" | "range"> & { bounds?: Bounds }) {
  const percent = (held: number) => placeOf((held - lowest) / (highest - lowest));
  return (
    <svg
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-3 w-full max-w-80 min-w-20 overflow-visible"
    >
      <path
        d="M0 2v8M100 2v8M0 6h100M50 4v4"
        className="stroke-line-strong"
        vectorEffect="non-scaling-stroke"
      />
      {range && (
        <rect
          x={percent(range[0])}
          width={Math.max(percent(range[1]) - percent(range[0]), 0.5)}
          y={3}
          height={6}
          strokeDasharray={value === null ? "2 2" : undefined}
          className={value === null ? "fill-paper stroke-line-strong" : "fill-line-strong/60"}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {value !== null && (
        <rect x={percent(value) - 0.75} width={1.5} y={0} height={12} className="fill-ink" />
      )}
    </svg>
  );
}

const SHARES: Bounds = [0, 1];

/** A share as a coordinate from 0 to 100, to one place: more would not be seen and would only lengthen the page. */
function placeOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
