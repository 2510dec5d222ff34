import type { ShownRow } from "./shown";

/**
 * What the lines of a table are called in a list of them: by their first two cells, and lines of one name by those of their
 * further cells in which they differ too, such as the days from and to which a position was held.
 * @param heads  of the columns, which stand before further cells
 * Law: two lines have one name only where all of their cells are alike.
 */
export function rowNames(rows: readonly Pick<ShownRow, "cells">[], heads: readonly string[]): string[] {
  const names = rows.map(({ cells }) => cells.slice(0, 2).filter(Boolean).join(", "));
  const alike = new Map<string, number[]>();
  for (const [at, name] of names.entries()) alike.set(name, [...(alike.get(name) ?? []), at]);
  for (const group of alike.values()) {
    if (group.length < 2) continue;
    const cellsOf = (at: number) => rows[at]?.cells ?? [];
    const columns = Math.max(...group.map((at) => cellsOf(at).length));
    const apart = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => column > 1 && new Set(group.map((at) => cellsOf(at)[column] ?? "")).size > 1,
    );
    // As few as tell them apart, in the order of the table.
    let told = 0;
    while (
      told < apart.length &&
      !areApart(group.map((at) => apart.slice(0, told).map((c) => cellsOf(at)[c])))
    )
      told += 1;
    for (const at of group)
      names[at] = [
        names[at],
        ...apart.slice(0, told).map((column) => `${heads[column] ?? ""} ${cellsOf(at)[column] ?? ""}`.trim()),
      ].join(", ");
  }
  return names;
}

const areApart = (parts: (string | undefined)[][]) =>
  new Set(parts.map((part) => JSON.stringify(part))).size === parts.length;
