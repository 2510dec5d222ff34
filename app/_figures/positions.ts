import { columnsFor, type PublishedRecord } from "@/app/_view/record";
import { comparisonOf } from "@/app/compare/comparison-of";
import { findingOf } from "@/components/compare/finding";
import { findingText } from "@/components/compare/finding-text";
import type { Comparison } from "@/components/compare/model";
import { type CompareView, compareSpec } from "@/components/compare/spec";
import { gridFigure } from "@/components/positions/grid-figure";
import type { Figure } from "@/lib/charts/figure";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { comparisonTerms } from "./comparison-terms";
import { figureMaker } from "./figure";

export const POSITIONS_COMPARED = "positions";

/** Leaders compared, issue by issue, as one picture. */
export const positionsCompared = figureMaker(compareSpec, async ({ view, moment, record }) =>
  positionsOf(record, view, moment),
);

function positionsOf(record: PublishedRecord, view: CompareView, moment: Moment) {
  const columns = columnsFor(record, view.leaders, moment);
  if (columns.length < 2)
    throw new ParameterError([
      {
        parameter: "leaders",
        value: shownValue(compareSpec.leaders.write(view.leaders) ?? ""),
        code: "too-few-leaders",
      },
    ]);
  const { comparison, labels } = comparisonOf(record, columns, view, moment);
  return positionsFigure(comparison, labels, view, moment);
}

export function positionsFigure(
  comparison: Comparison,
  labels: string[],
  view: CompareView,
  moment: Moment,
): Figure {
  const { columns, rows } = comparison;
  const t = getTranslator("compare");
  return gridFigure({
    name: POSITIONS_COMPARED,
    title: findingText(findingOf(comparison), labels),
    measure: [
      t("measure", {
        leaders: columns.length,
        count: rows.length,
        day: formatDay(moment.asOf),
        release: moment.release.number,
        lane: t(`laneNote.${view.lane}`),
      }),
      ...comparisonTerms(comparison, view, moment),
    ].join(" "),
    order: t(`orderNote.${view.order}`),
    sides: columns.map(({ key }, at) => ({ key, label: labels[at] ?? key })),
    issues: rows.map(({ issue }) => issue),
    readings: columns.map((_, at) => rows.flatMap(({ cells }) => (cells[at] ? [cells[at].reading] : []))),
  });
}
