import { isPosition } from "../../domain/scale";
import { formatPercent, formatPosition } from "../../i18n/format";
import { formatMeasured } from "../../i18n/measured";
import { getTranslator } from "../../i18n/translator";
import { colour, positionColours } from "../colours";
import type { Figure, FigureRow } from "../figure";
import type { FigureChart } from "../figure-chart";
import { shadeOf } from "../shade";
import type { NativeCell, NativeGrid } from "./native-chart";
import { covering } from "./plain-colour";
import { type TableReader, tableReader } from "./table-reader";

type Grid = Extract<FigureChart, { form: "grid" }>;

/** A table of coloured cells: lines and heads in the order in which the figure's table first names them. */
export function gridOf(
  figure: Figure,
  { lines, heads, values, lane, lacking, mirrored = false }: Grid,
): NativeGrid {
  const t = getTranslator("files");
  const table = tableReader(figure);
  const [lineNames, headNames] = [namesOf(table, lines), namesOf(table, heads)];
  const both = mirrored ? new Map([...lineNames, ...headNames]) : null;
  const cells = new Map<string, NativeCell>();
  const laneOf = (row: FigureRow) => (lane === undefined ? null : table.cell(row, lane).value);
  const held = table.rows.filter((row) => table.number(row, values) !== null);
  const mixesLanes = new Set(held.map(laneOf)).size > 1;
  for (const row of table.rows) {
    const [line, head] = [keyOf(table, row, lines), keyOf(table, row, heads)];
    const plain = lackingOf(table, row, lacking, cellOf(table, row, values));
    const saysSo = mixesLanes && laneOf(row) === "says" && table.number(row, values) !== null;
    const cell = saysSo ? { ...plain, text: t("inWords", { position: plain.text }) } : plain;
    cells.set(`${line}\n${head}`, cell);
    if (mirrored) cells.set(`${head}\n${line}`, cell);
  }
  const [down, along] = [[...(both ?? lineNames)], [...(both ?? headNames)]];
  return {
    mixesLanes,
    heads: along.map(([, name]) => name),
    lines: down.map(([line, name]) => ({
      name,
      cells: along.map(([head]) => cells.get(`${line}\n${head}`) ?? null),
    })),
  };
}

const keyOf = (table: TableReader, row: FigureRow, column: string) =>
  String(table.cell(row, column).value ?? "");

const namesOf = (table: TableReader, column: string) =>
  new Map(table.rows.map((row) => [keyOf(table, row, column), table.cell(row, column).text]));

/** A cell of a table that is about what cells lack: the words for that, set off; else its value, without its colour. */
function lackingOf(
  table: TableReader,
  row: FigureRow,
  column: string | undefined,
  cell: NativeCell,
): NativeCell {
  if (column === undefined) return cell;
  const { value, text } = table.cell(row, column);
  if (value === null) return { ...cell, isWeak: false, fill: null, ink: colour("ink-soft", "light") };
  return { ...cell, isWeak: false, text, fill: colour("warn-wash", "light"), ink: colour("ink", "light") };
}

function cellOf(table: TableReader, row: FigureRow, column: string): NativeCell {
  const value = table.number(row, column);
  const { unit, bounds = [0, 1] } = table.column(column);
  const isWeak = table.cell(row, column).isWeak === true;
  const shared = { row: row.key, isWeak };
  const ink = colour("ink", "light");
  if (value === null) return { ...shared, text: "–", fill: null, ink };
  if (unit === "position" && isPosition(value)) {
    const { fill, text, edge } = positionColours(value);
    // Weakly sourced: an outline would be, in a cell; a table has none, so the fill is left out.
    return isWeak
      ? { ...shared, text: formatPosition(value), fill: null, ink: colour(edge, "light") }
      : { ...shared, text: formatPosition(value), fill: colour(fill, "light"), ink: colour(text, "light") };
  }
  const { fill, opacity, text } = shadeOf((value - bounds[0]) / (bounds[1] - bounds[0]));
  return {
    ...shared,
    text:
      unit === "share"
        ? formatPercent(value).replace("%", "")
        : formatMeasured(value, [bounds[0], bounds[1]]),
    fill: covering(colour(fill, "light"), opacity),
    ink: colour(text, "light"),
  };
}
