import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { type Figure, figureCsv } from "../figure";
import { rowsShown } from "../picture/picture";
import type { TimeExplorer } from "../time-explorer";

/**
 * Holds a figure to one series: its file has the values of its table, its picture shows rows of the table and no others,
 * at every width the same, and what it does not show it names. Its explorer, where it has one, has the same values.
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
  if (figure.explorer) expectSameValues(figure, figure.explorer, shown);
}

function expectSameValues(
  { columns, rows }: Figure,
  { column, lines, switches, band, scale }: TimeExplorer,
  shown: ReadonlySet<string>,
): void {
  const at = columns.findIndex(({ key }) => key === column);
  const values = new Map(rows.map(({ key, cells }) => [key, cells[at]?.value]));
  const steps = lines.flatMap((line) => line.steps);
  for (const { row, value } of steps) expect(value, `the explorer's ${row}`).toBe(values.get(row));
  expect(new Set(steps.map(({ row }) => row)).size, "each row of the table once").toBe(steps.length);
  expect([...shown].filter((row) => !steps.some((step) => step.row === row))).toEqual([]);
  const crossed = scale.ticks.flatMap(({ value }) =>
    scale.rules.filter((rule) => Math.abs(rule - value) < scale.room),
  );
  expect(crossed, "no line is moved past a rule").toEqual([]);
  const known = switches.flatMap(({ options }) => options.map(({ key }) => key));
  expect(new Set([...lines.flatMap((line) => line.switches), ...(band ? [band] : [])])).toEqual(
    new Set(known),
  );
}
