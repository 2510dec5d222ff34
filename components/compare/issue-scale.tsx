import { PositionScale } from "@/components/positions/position-scale";
import { initials } from "@/lib/charts/leader-ink";
import { getTranslator } from "@/lib/i18n/translator";
import { columnSigns } from "./column-label";
import type { CompareColumn, ComparisonRow } from "./model";

/** Everyone compared on the whole scale of one issue, and how far apart they are in words. */
export function IssueScale({
  row,
  columns,
  labels,
  compact,
}: {
  row: ComparisonRow;
  columns: CompareColumn[];
  labels: string[];
  compact: boolean;
}) {
  const t = getTranslator("compare");
  const signs = columnSigns(columns);
  return (
    <div className="issue-scale">
      <PositionScale
        compact={compact}
        label={t("scaleOf", { issue: row.issue.name })}
        marks={columns.map(({ key, slug, name }, at) => ({
          key,
          slug,
          name: labels[at] ?? name,
          sign: signs[at] ?? initials(name),
          lane: row.cells[at]?.reading.lane ?? null,
          reading: row.cells[at]?.reading ?? null,
        }))}
      />
      <p className="lane-note">{distanceText(row)}</p>
    </div>
  );
}

function distanceText({ distance, weight, cells }: ComparisonRow): string {
  const t = getTranslator("compare");
  const apart = distance === null ? t("notComparable") : t("apart", { distance, count: cells.length });
  const lanes = new Set(
    cells.filter(({ reading }) => reading.position !== null).map(({ reading }) => reading.lane),
  );
  return [
    apart,
    lanes.size > 1 && t("lanesMixed"),
    weight !== 1 && t(weight === 0 ? "weightNone" : "weightOf", { weight }),
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
