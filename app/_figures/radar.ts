import { columnsFor, type PublishedRecord } from "@/app/_view/record";
import { comparisonOf } from "@/app/compare/comparison-of";
import { findingOf } from "@/components/compare/finding";
import { findingText } from "@/components/compare/finding-text";
import type { Comparison } from "@/components/compare/model";
import { RADAR_FROM, RADAR_MOST, radarFigure } from "@/components/compare/radar-figure";
import { type CompareView, compareSpec } from "@/components/compare/spec";
import type { Figure } from "@/lib/charts/figure";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { comparisonTerms } from "./comparison-terms";
import { figureMaker } from "./figure";

export const RADAR = "radar";

/** A few leaders of a comparison as a radar; refused where it would have no shape or could not be read. */
export const radarOfComparison = figureMaker(compareSpec, async ({ view, moment, record }) => {
  const columns = columnsFor(record, view.leaders, moment);
  const { comparison, labels } = comparisonOf(record, columns, view, moment);
  const figure = radarOf(record, comparison, labels, view, moment);
  if (figure) return figure;
  const value = shownValue(compareSpec.leaders.write(view.leaders) ?? "");
  throw new ParameterError([
    { parameter: "leaders", value, code: columns.length > RADAR_MOST ? "too-many" : "too-few-leaders" },
  ]);
});

/** The radar of a comparison; null for fewer than two or more than a few leaders, and for fewer issues than make a shape. */
export function radarOf(
  record: PublishedRecord,
  comparison: Comparison,
  labels: readonly string[],
  view: CompareView,
  moment: Moment,
): Figure | null {
  const { columns, rows } = comparison;
  if (columns.length < 2 || columns.length > RADAR_MOST || rows.length < RADAR_FROM) return null;
  const place = new Map(record.issues.all.map(({ slug }, at) => [slug, at]));
  return radarFigure({
    columns,
    labels,
    rows: [...rows].sort((x, y) => (place.get(x.issue.slug) ?? 0) - (place.get(y.issue.slug) ?? 0)),
    title: findingText(findingOf(comparison), labels),
    measure: [
      getTranslator("compare")("radar.measure", {
        day: formatDay(moment.asOf),
        release: moment.release.number,
      }),
      ...comparisonTerms(comparison, view, moment),
    ].join(" "),
  });
}

/** What of a view the radar and its finding depend on. */
export function radarView({ leaders, issues, lane, measure, weights }: CompareView): Partial<CompareView> {
  return { leaders, issues, lane, measure, weights };
}
