import type { ComparisonRow } from "@/components/compare/model";
import { type IssueContrast, rarerFirst } from "@/lib/domain/order";

/** Issues that are alike between two leaders, or that a weight of 0 leaves out. */
export type ContrastPart = { kind: IssueContrast | "left-out"; rows: ComparisonRow[] };

/**
 * Issues by agreement, difference and unknown, the rarer of the first two first. Those that a weight of 0 leaves out stand
 * last and apart, so that what is counted here is what the number of the two is made of. Parts without an issue are left out.
 */
export function contrastsOf(rows: readonly ComparisonRow[]): ContrastPart[] {
  const weighed = rarerFirst(
    rows
      .filter(({ weight }) => weight > 0)
      .map((row) => ({ ...row, positions: row.cells.map(({ reading }) => reading.position) })),
  );
  const kinds = [...new Set(weighed.map(({ contrast }) => contrast))];
  const parts: ContrastPart[] = [
    ...kinds.map((kind) => ({ kind, rows: weighed.filter(({ contrast }) => contrast === kind) })),
    { kind: "left-out", rows: rows.filter(({ weight }) => weight === 0) },
  ];
  return parts.filter((part) => part.rows.length > 0);
}
