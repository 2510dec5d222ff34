import { overviewGrid } from "@/app/_overview/grid-model";
import { type OverviewView, overviewSpec } from "@/app/_overview/spec";
import type { PublishedRecord } from "@/app/_view/record";
import type { Overview } from "@/components/overview/model";
import { gridFigure } from "@/components/positions/grid-figure";
import type { Figure } from "@/lib/charts/figure";
import { type LaneChoice, readCell } from "@/lib/domain/cell";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import { figureMaker } from "./figure";

export const OVERVIEW_GRID = "overview";

/** The grid of the overview as one picture: those of its page of leaders on its page of issues. */
export const overviewPicture = figureMaker(overviewSpec, async ({ view, moment, record }) =>
  overviewFigure(record, overviewGrid(record, view, moment), view, moment),
);

export function overviewFigure(
  record: PublishedRecord,
  overview: Overview,
  view: OverviewView,
  moment: Moment,
): Figure {
  const rows = [...overview.inOffice, ...overview.notInOffice];
  const choice: LaneChoice = view.lane === "both" ? "default" : view.lane;
  const t = getTranslator("overview");
  const order = view.order === "distance" && !view.from ? "name" : view.order;
  return gridFigure({
    name: OVERVIEW_GRID,
    title: titleOf(overview),
    measure: t("picture.measure", {
      day: formatDay(moment.asOf),
      release: moment.release.number,
      lane: getTranslator("compare")(`laneNote.${choice}`),
    }),
    order: [
      t("picture.officeFirst"),
      t(`order.${order}`, { leader: record.leaders.bySlug.get(view.from ?? "")?.name ?? "" }),
    ].join(" "),
    sides: rows.map(({ slug, name }) => ({ key: slug, label: name })),
    issues: overview.heads,
    readings: rows.map(({ cells }) => cells.map(({ cell }) => readCell(cell, choice))),
  });
}

function titleOf({ heads, leaders, issues }: Overview): string {
  const t = getTranslator("overview");
  const count = { leaders: leaders.total, issues: issues.total };
  const [widest] = heads
    .filter(({ spread }) => spread.deviation !== null && spread.deviation > 0)
    .toSorted((a, b) => (b.spread.deviation ?? 0) - (a.spread.deviation ?? 0));
  return widest ? t("picture.title", { ...count, issue: widest.shortName }) : t("picture.titleNone", count);
}
