import type { Figure, FigureCell, FigureColumn, FigureRow } from "../figure";

/** A figure's table, read by the keys of its columns. */
export type TableReader = {
  rows: readonly FigureRow[];
  column: (key: string) => FigureColumn;
  cell: (row: FigureRow, key: string) => FigureCell;
  /** The number of a cell; null where it holds none. */
  number: (row: FigureRow, key: string) => number | null;
  /** The text of a cell before the day that it may be of: a leader's slug. */
  slug: (row: FigureRow, key: string) => string;
};

/** @throws RangeError when asked for a column that the table does not have (a bug upstream) */
export function tableReader({ columns, rows }: Pick<Figure, "columns" | "rows">): TableReader {
  const places = new Map(columns.map(({ key }, at) => [key, at]));
  const placeOf = (key: string) => {
    const at = places.get(key);
    if (at === undefined) throw new RangeError(`there is no column "${key}"`);
    return at;
  };
  const cell = (row: FigureRow, key: string) => row.cells[placeOf(key)] as FigureCell;
  return {
    rows,
    column: (key) => columns[placeOf(key)] as FigureColumn,
    cell,
    number: (row, key) => {
      const { value } = cell(row, key);
      return typeof value === "number" ? value : null;
    },
    slug: (row, key) => String(cell(row, key).value ?? "").split("@", 1)[0] ?? "",
  };
}
