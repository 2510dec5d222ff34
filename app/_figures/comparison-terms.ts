import { formerText, weightsText } from "@/components/analysis/scope-text";
import type { Comparison } from "@/components/compare/model";
import type { CompareView } from "@/components/compare/spec";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";

/** Two leaders are found to take the same side or not; more are found near or far, which is a number of a measure. */
const NUMBERED_FROM = 3;

/** By which measure and weights a comparison's finding holds, and how deeds of former leaders are read, in sentences. */
export function comparisonTerms(
  { columns, rows }: Pick<Comparison, "columns" | "rows">,
  view: Pick<CompareView, "measure" | "weights" | "lane">,
  { former }: Pick<Moment, "former">,
): string[] {
  return [
    columns.length < NUMBERED_FROM ? "" : getTranslator("measures")(`scale.${view.measure}`),
    weightsText(
      view.weights,
      rows.map(({ issue }) => issue),
    ),
    formerText(columns, former, view.lane),
  ].filter((text) => text !== "");
}
