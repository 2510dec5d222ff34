import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translator";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  align?: "start" | "end";
  /** The cell that names the row. */
  rowHead?: boolean;
};

/** A table with its caption, a head that stays in sight, and a scroll region that the keyboard can reach. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  tall = false,
  stacked = false,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  /** Scrolls within itself where it is taller than the window. */
  tall?: boolean;
  /** On a phone each row is a card of lines that say their column, in place of a table to scroll sideways. */
  stacked?: boolean;
}) {
  return (
    <section
      className="table-scroll"
      data-tall={tall || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={getTranslator("common")("scrollable", { caption })}
    >
      <table className="data-table" data-stacked={stacked || undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, align }) => (
              <th key={key} scope="col" data-align={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const { key, cell, rowHead } = column;
                const marks = marksOf(column, stacked);
                return rowHead ? (
                  <th key={key} scope="row" {...marks}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} {...marks}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a cell says of its column: only what it has, since a page is sent with every attribute of every cell, undefined ones too. */
function marksOf<Row>({ head, align, rowHead }: Column<Row>, stacked: boolean) {
  return {
    ...(align ? { "data-align": align } : {}),
    ...(stacked && !rowHead && typeof head === "string" ? { "data-head": head } : {}),
  };
}
