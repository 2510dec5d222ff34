import { stepChart } from "@/lib/charts/drawn/step-chart";
import type { Figure } from "@/lib/charts/figure";
import type { TimeExplorer } from "@/lib/charts/time-explorer";
import type { Day } from "@/lib/domain/day";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { formatDay } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";

/** A stretch of time in which an agreement was the same; the row of the figure's table is named by its first day. */
type Span = {
  from: Day;
  to: Day | null;
  agreement: { value: number | null; range: readonly [number, number] | null };
};

type Line<S extends Span> = {
  spans: readonly S[];
  /** Of the measure: the whole of its scale is drawn. */
  bounds: Bounds;
  /** Whether the measure has a range, which is drawn as a band. */
  ranged: boolean;
  from: Day;
  until: Day;
  /** From this day on the line stands as last checked; null where all of it is firm. */
  lastChecked: Day | null;
  /** Days that are numbered on the line. */
  events: readonly Day[];
  /** What is read off a stretch when the line is handled. */
  textOf: (span: S) => string;
};

/** An agreement through time as a step line with the band of what is unknown: drawn, and to be handled, from the same steps. */
export function agreementLine<S extends Span>(line: Line<S>): Required<Pick<Figure, "draw" | "explorer">> {
  const { spans, bounds, from, until, lastChecked, events, textOf } = line;
  const steps = spans.map((span) => ({
    row: span.from,
    from: span.from,
    to: span.to,
    ...span.agreement,
    text: textOf(span),
  }));
  const scale = scaleOf(bounds);
  return {
    draw: (width) =>
      stepChart(
        {
          lines: [{ ink: "ink", steps }],
          scale,
          domain: { from, to: until },
          asOf: until,
          lastChecked,
          events,
          label: formatDay,
        },
        width,
      ),
    explorer: explorerOf(line, steps),
  };
}

function explorerOf<S extends Span>(
  { bounds, ranged, until, lastChecked, events }: Line<S>,
  steps: TimeExplorer["lines"][number]["steps"],
): TimeExplorer {
  const t = getTranslator("common");
  const { from, to, levels } = scaleOf(bounds);
  const line = { key: "agreement", name: t("explore.agreement"), colour: "var(--color-ink)", on: true };
  const band = { key: "range", name: t("explore.range"), colour: "var(--color-accent)", on: true };
  return {
    column: "agreement",
    lines: [{ key: line.key, name: line.name, width: 2.5, dash: "", switches: [line.key], steps }],
    switches: [{ label: t("explore.lines"), options: ranged ? [line, band] : [line] }],
    band: ranged ? band.key : null,
    scale: { from, to, ticks: levels, rules: levels.map(({ value }) => value), room: 0 },
    until,
    events,
    firmUntil: lastChecked,
  };
}

/** Into so many parts of equal length the scale is cut by labelled lines. */
const PARTS = 4;

function scaleOf(bounds: Bounds) {
  const [from, to] = bounds;
  const levels = Array.from({ length: PARTS + 1 }, (_, at) => from + (at * (to - from)) / PARTS);
  return { from, to, levels: levels.map((value) => ({ value, label: formatMeasured(value, bounds) })) };
}
