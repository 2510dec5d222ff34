import { gapChart } from "@/lib/charts/drawn/gap-chart";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS, OF_SHARES } from "@/lib/charts/figure-chart";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { formatPercent } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { gapSigns, kindsText } from "./gap-text";
import { type GapCell, type GapFilter, type GapIssue, type GapRow, lacks } from "./model";

export const GAPS = "gaps";

type Given = {
  rows: readonly GapRow[];
  issues: readonly GapIssue[];
  filter: GapFilter;
  /** Cells that lack anything of those to which the question applies, over all pages. */
  lacking: number;
  applicable: number;
  scope: string;
};

/** What is lacking by leader and issue, as a figure. */
export function gapsFigure({ rows, issues, filter, lacking, applicable, scope }: Given): Figure {
  const t = getTranslator("gaps");
  const cells = rows.flatMap((row, leader) => row.cells.map((cell, issue) => ({ cell, leader, issue })));
  const title = t("finding", { lacking, applicable });
  return {
    name: GAPS,
    title,
    measure: t("measure", { scope }),
    order: t("order"),
    coverage: null,
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${title}. ${rows
      .map((row) => t("spoken", { leader: row.leader.name, gaps: row.gaps, of: row.cells.length }))
      .join(" ")}`,
    missing: [],
    caption: t("caption"),
    ...tableOf(cells, ({ cell }) => keyOf(cell), [
      {
        key: "leader",
        head: t("column.leader"),
        value: ({ cell }) => cell.leader.slug,
        text: ({ cell }) => cell.leader.name,
      },
      {
        key: "issue",
        head: t("column.issue"),
        value: ({ cell }) => cell.issue.slug,
        text: ({ cell }) => cell.issue.name,
      },
      {
        key: "position",
        head: t("column.holds"),
        ...OF_POSITIONS,
        value: ({ cell }) => cell.reading.position,
        text: ({ cell }) => shownText(cell.reading),
        isWeak: ({ cell }) => isWeak(cell),
      },
      {
        key: "lacking",
        head: t("column.lacking"),
        value: ({ cell }) => cell.kinds.join(" ") || null,
        text: ({ cell }) => kindsText(cell),
      },
      { key: "confidence", head: t("column.confidence"), value: ({ cell }) => cell.reading.confidence },
      {
        key: "freshness",
        head: t("column.freshness"),
        align: "end",
        ...OF_SHARES,
        value: ({ cell }) => cell.freshness.value,
        text: ({ cell: { freshness } }) => (freshness.value === null ? "–" : formatPercent(freshness.value)),
      },
    ]),
    chart: { form: "grid", lines: "leader", heads: "issue", values: "position", lacking: "lacking" },
    draw: (width) =>
      gapChart(
        {
          leaders: rows.map(({ leader }) => leader.name),
          issues: issues.map(({ shortName }) => shortName),
          cells: cells.map(({ cell, leader, issue }) => ({
            row: keyOf(cell),
            leader,
            issue,
            sign: gapSigns(cell),
            freshness: cell.reading.position === null ? null : (cell.freshness.value ?? 0),
            hollow: isWeak(cell),
            faint: !lacks(cell, filter),
          })),
        },
        width,
      ),
  };
}

const isWeak = ({ reading: { confidence } }: GapCell) => confidence !== null && isWeaklySourced(confidence);
const keyOf = ({ leader, issue }: GapCell) => `${leader.slug}.${issue.slug}`;
