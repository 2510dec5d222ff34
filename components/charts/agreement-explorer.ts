import type { ExplorerStep, TimeExplorer } from "@/lib/charts/time-explorer";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";

/** Into so many parts of equal length the scale is cut by labelled lines. */
const PARTS = 4;

/** The whole scale of a measure of agreement, with the values at which it is labelled. */
export function agreementScale(bounds: Bounds): {
  from: number;
  to: number;
  levels: { value: number; label: string }[];
} {
  const [from, to] = bounds;
  const levels = Array.from({ length: PARTS + 1 }, (_, at) => from + (at * (to - from)) / PARTS);
  return { from, to, levels: levels.map((value) => ({ value, label: formatMeasured(value, bounds) })) };
}

type Said = Pick<TimeExplorer, "until" | "events" | "firmUntil"> & {
  bounds: Bounds;
  /** Whether the measure has a range. */
  ranged: boolean;
};

/** A line of agreement through time to be handled, with the band that the unknown leaves open, where the measure has one. */
export function agreementExplorer(
  steps: readonly ExplorerStep[],
  { bounds, ranged, ...said }: Said,
): TimeExplorer {
  const t = getTranslator("common");
  const { from, to, levels } = agreementScale(bounds);
  const line = { key: "agreement", name: t("explore.agreement"), colour: "var(--color-ink)", on: true };
  const band = { key: "range", name: t("explore.range"), colour: "var(--color-accent)", on: true };
  return {
    column: "agreement",
    lines: [{ key: line.key, name: line.name, width: 2.5, dash: "", switches: [line.key], steps }],
    switches: [{ label: t("explore.lines"), options: ranged ? [line, band] : [line] }],
    band: ranged ? band.key : null,
    scale: { from, to, ticks: levels, rules: levels.map(({ value }) => value), room: 0 },
    ...said,
  };
}
