import type { NounName } from "@/lib/change-sets/nouns";
import type { ReadTable } from "../model";
import { refuseTooMany } from "../tables";
import type { Cells } from "./flat-cells";

/**
 * Records as a table: headings in the order in which they first appear, and an empty cell where a record does not have one.
 * @throws Unreadable where there are more rows or columns than are read
 */
export function tableOf(
  name: string,
  noun: NounName | null,
  records: readonly { line: number; cells: Cells }[],
): ReadTable {
  const headings = new Set<string>();
  for (const { cells } of records) {
    for (const heading of cells.keys()) headings.add(heading);
    refuseTooMany({ name }, records.length, headings.size);
  }
  const order = [...headings];
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: order.map((heading) => cells.get(heading) ?? ""),
  }));
  return { name, noun, headings: order, rows };
}
