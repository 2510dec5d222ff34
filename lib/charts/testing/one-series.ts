import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { type Figure, figureCsv } from "../figure";
import { rowsShown } from "../picture/picture";

/**
 * Holds a figure to one series: its file has the values of its table, its picture shows rows of the table and no others,
 * at every width the same, and what it does not show it names.
 */
export function expectOneSeries(figure: Figure): void {
  const keys = figure.rows.map(({ key }) => key);
  expect(new Set(keys).size, "each row has a key of its own").toBe(keys.length);
  const [head = [], ...lines] = parse(figureCsv(figure), { bom: true });
  expect(head).toEqual(figure.columns.map(({ key }) => key));
  expect(lines).toEqual(
    figure.rows.map(({ cells }) =>
      cells.map(({ value }) =>
        value === null
          ? ""
          : typeof value === "string" && /^[=+\-@\t\r]/.test(value)
            ? `'${value}`
            : String(value),
      ),
    ),
  );
  const shown = rowsShown(figure.draw(880));
  expect([...rowsShown(figure.draw(360))].sort()).toEqual([...shown].sort());
  expect([...shown].filter((key) => !keys.includes(key))).toEqual([]);
  const unseen = keys.filter((key) => !shown.has(key));
  if (unseen.length > 0)
    expect(figure.missing.length, `names what it leaves out: ${unseen.join(", ")}`).toBeGreaterThan(0);
  expect(figure.alternative.length).toBeGreaterThan(figure.title.length);
}
