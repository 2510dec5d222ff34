import { isPosition } from "../../domain/scale";
import { colour, positionColours } from "../colours";
import type { Figure, FigureColumn, FigureRow } from "../figure";
import type { FigureChart } from "../figure-chart";
import { leaderInk } from "../leader-ink";
import { evenParts } from "./even-parts";
import type { NativeChart, NativePoint, NativeScale, NativeSeries } from "./native-chart";
import { covering } from "./plain-colour";
import { reach, scaleOf } from "./scale-of";
import { type TableReader, tableReader } from "./table-reader";

/** Bars in one chart, and rows of two bars; of more, the next one has the rest. */
const MOST_BARS = 18;
const MOST_PAIRS = 9;
/** Of two bars the second is dark and the first so much of that. */
const PAIR = colour("accent", "light");
const FIRST = 0.42;
const SHAPES = [
  ["circle", ""],
  ["square", "8 3"],
  ["diamond", "2 3"],
  ["triangle", "8 3 2 3"],
] as const;
const INK = colour("ink", "light");

type Of<Form extends FigureChart["form"]> = Extract<FigureChart, { form: Form }>;

const pointOf = (table: TableReader, row: FigureRow, column: string): NativePoint => ({
  row: row.key,
  column,
  value: table.number(row, column),
  isWeak: table.cell(row, column).isWeak === true,
});

const known = (table: TableReader, column: string) =>
  table.rows.flatMap((row) => table.number(row, column) ?? []);

/** Bars by what the panels hold, so many at once; rows without a value are named beside the chart. */
export function barsOf(figure: Figure, { names, values, ink, panels }: Of<"bars">): NativeChart[] {
  const table = tableReader(figure);
  const scale = { ...scaleOf(table.column(values), known(table, values)), title: "" };
  const groups = new Map<string, FigureRow[]>();
  for (const row of table.rows) {
    if (table.number(row, values) === null) continue;
    const title = (panels ?? []).map((key) => table.cell(row, key).text).join(" · ");
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].flatMap(([title, rows]) =>
    evenParts(rows, MOST_BARS).map((shown): NativeChart => {
      const series: NativeSeries = {
        name: table.column(values).head,
        ink: INK,
        dash: "",
        width: 0,
        mark: "none",
        isNamed: false,
        points: shown.map((row) => ({
          ...pointOf(table, row, values),
          ink:
            ink === "leader"
              ? leaderInk(table.slug(row, names)).colour
              : positionInk(table.number(row, values)),
        })),
      };
      const categories = shown.map((row) => table.cell(row, names).text);
      return { form: "bars", title: title || null, categories, across: null, scale, series: [series] };
    }),
  );
}

/** Two bars for each row, one for each of its values; so many rows at once. */
export function pairsOf(figure: Figure, { names, values }: Of<"ends" | "slope">): NativeChart[] {
  const table = tableReader(figure);
  const rows = table.rows.filter((row) => values.some((key) => table.number(row, key) !== null));
  const scale = scaleOf(table.column(values[0]), []);
  return evenParts(rows, MOST_PAIRS).map((shown) => ({
    form: "pairs",
    title: null,
    categories: shown.map((row) => table.cell(row, names).text),
    across: null,
    scale: { ...scale, title: "" },
    series: values.map((key, at) => ({
      name: table.column(key).head,
      ink: at === 0 ? covering(PAIR, FIRST) : PAIR,
      dash: "",
      width: 0,
      mark: "none",
      isNamed: true,
      points: shown.map((row) => pointOf(table, row, key)),
    })),
  }));
}

/** A shape for each column; spokes on which nobody holds anything are left out. */
export function radarOf(figure: Figure, { names, values }: Of<"radar">): NativeChart {
  const table = tableReader(figure);
  const rows = table.rows.filter((row) => values.some((key) => table.number(row, key) !== null));
  return {
    form: "radar",
    title: null,
    categories: rows.map((row) => table.cell(row, names).text),
    across: null,
    scale: spokesOf(table.column(values[0] ?? names)),
    series: values.map((key, at) => {
      const { colour: ink } = leaderInk(key.split("@", 1)[0] ?? key);
      // Told apart by its place, as colours of two leaders may be near each other.
      const [mark, dash] = SHAPES[at % SHAPES.length] ?? SHAPES[0];
      const points = rows.map((row) => pointOf(table, row, key));
      return { name: table.column(key).head, ink, dash, width: 2.5, mark, isNamed: true, points };
    }),
  };
}

/**
 * A scale on spokes, with a step inside of its first end: at that end, too, shapes can then be told apart. The number of that
 * step is not written.
 */
function spokesOf(column: FigureColumn): NativeScale {
  const scale = scaleOf(column, []);
  const { from, step } = scale;
  return { ...scale, from: from - step, title: "", format: `[<${from - step / 2}]"";[<0]"−"0;0` };
}

/** A point for each row that has a place, on axes of one length. */
export function pointsOf(figure: Figure, { names, across, up }: Of<"points">): NativeChart {
  const table = tableReader(figure);
  const bounds = reach([...known(table, across), ...known(table, up)]);
  const scaleOn = (key: string) => scaleOf({ ...table.column(key), bounds }, []);
  return {
    form: "points",
    title: null,
    categories: [],
    across: scaleOn(across),
    scale: scaleOn(up),
    series: table.rows.flatMap((row): NativeSeries[] => {
      const [x, y] = [table.number(row, across), table.number(row, up)];
      if (x === null || y === null) return [];
      const ink = leaderInk(table.slug(row, names)).colour;
      const isWeak = table.cell(row, across).isWeak === true;
      const points = [{ ...pointOf(table, row, up), across: x, isWeak }];
      return [
        {
          name: table.cell(row, names).text,
          ink,
          dash: "",
          width: 0,
          mark: "circle",
          isNamed: false,
          points,
        },
      ];
    }),
  };
}

/** A position's colour; the ink's for what is none, such as a median. */
export function positionInk(value: number | null): string {
  return isPosition(value) ? colour(positionColours(value).edge, "light") : INK;
}
