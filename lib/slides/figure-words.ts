import { sourceText } from "@/lib/charts/figure";
import type { Native } from "@/lib/charts/native/native-chart";
import { MOST_PANELS } from "@/lib/charts/native/steps-of";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeckStep } from "./content";

/** Letters of what has no value that fit under a chart. */
const MOST_MISSING = 260;

/** What stands under the title. What the marks of the page mean is left out: a slide has others. */
export const measureOf = ({ figure: { measure, order } }: DeckStep) =>
  order ? `${measure} ${order}` : measure;

/** What stands at the foot, a paragraph each: from where it is, and whose. */
export const footOf = ({ figure, stamp }: DeckStep) => [
  sourceText(figure),
  `${stamp} ${getTranslator("files")("deck.view")}`,
];

/** What of a figure is not in its chart, and what its marks mean. */
export function restOf(step: DeckStep, native: Native): string {
  const t = getTranslator("files");
  const missing = missingText(step);
  const key = native.kind === "table" ? null : weakKey(native);
  const panels = native.kind === "charts" && native.charts[0]?.form === "steps" ? native.charts : [];
  return [
    key === null ? "" : t(key),
    native.kind === "grid" && native.grid.mixesLanes ? t("deck.laneGrid") : "",
    panels.length > 1 ? t("deck.movedFirst") : "",
    panels.length === MOST_PANELS ? t("deck.panelsLater", { shown: MOST_PANELS }) : "",
    missing.length > MOST_MISSING ? t("deck.missingLater", { count: step.figure.missing.length }) : missing,
  ]
    .filter(Boolean)
    .join(" ");
}

function weakKey(native: Exclude<Native, { kind: "table" }>): "deck.weakCharts" | "deck.weakGrid" | null {
  if (native.kind === "charts") {
    const hollow = native.charts.some(
      ({ form, series }) =>
        form !== "steps" &&
        series.some(({ points }) => points.some(({ isWeak, value }) => isWeak && value !== null)),
    );
    return hollow ? "deck.weakCharts" : null;
  }
  return native.grid.lines.some(({ cells }) => cells.some((cell) => cell?.isWeak)) ? "deck.weakGrid" : null;
}

/** Whether what has no value is too long to stand under a chart, and stands on a slide of its own. */
export const isMissingLater = (step: DeckStep) => missingText(step).length > MOST_MISSING;

function missingText({ figure: { missing } }: DeckStep): string {
  const t = getTranslator("common");
  if (missing.length === 0) return "";
  return t("figure.missing", { list: formatList(missing.map((one) => t("figure.missingOne", one))) });
}
