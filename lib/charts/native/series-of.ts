import { isPosition } from "../../domain/scale";
import { colour, positionColours } from "../colours";
import type { Figure, FigureRow } from "../figure";
import type { FigureChart } from "../figure-chart";
import { leaderInk } from "../leader-ink";
import type { NativeChart, NativePoint, NativeSeries } from "./native-chart";
import { reach, scaleOf } from "./scale-of";
import { type TableReader, tableReader } from "./table-reader";

/** Bars in one chart; of more, the next one has the rest. */
const MOST_BARS = 26;
const MARKS = ["circle", "square", "diamond", "triangle"] as const;
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
  const scale = scaleOf(table.column(values), known(table, values));
  const groups = new Map<string, FigureRow[]>();
  for (const row of table.rows) {
    if (table.number(row, values) === null) continue;
    const title = (panels ?? []).map((key) => table.cell(row, key).text).join(" · ");
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].flatMap(([title, rows]) =>
    Array.from({ length: Math.ceil(rows.length / MOST_BARS) }, (_, part): NativeChart => {
      const shown = rows.slice(part * MOST_BARS, (part + 1) * MOST_BARS);
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

/** Two marks for each row with a value at either end. */
export function endsOf(figure: Figure, { names, values }: Of<"ends">): NativeChart {
  const table = tableReader(figure);
  const rows = table.rows.filter((row) => values.some((key) => table.number(row, key) !== null));
  return {
    form: "ends",
    title: null,
    categories: rows.map((row) => table.cell(row, names).text),
    across: null,
    scale: scaleOf(table.column(values[0]), []),
    series: values.map((key, at) => ({
      name: table.column(key).head,
      ink: INK,
      dash: "",
      width: 0,
      mark: at === 0 ? "circle" : "square",
      isNamed: true,
      points: rows.map((row) => ({
        ...pointOf(table, row, key),
        ink: positionInk(table.number(row, key)),
      })),
    })),
  };
}

/** A line for each row with a value at either end, in the colour of its leader. */
export function slopeOf(figure: Figure, { names, values }: Of<"slope">): NativeChart {
  const table = tableReader(figure);
  const rows = table.rows.filter((row) => values.some((key) => table.number(row, key) !== null));
  return {
    form: "lines",
    title: null,
    categories: values.map((key) => table.column(key).head),
    across: null,
    scale: { ...scaleOf(table.column(values[0]), []), title: "" },
    series: rows.map((row) => {
      const { colour: ink, dash } = leaderInk(table.slug(row, names));
      const name = table.cell(row, names).text;
      const points = values.map((key) => pointOf(table, row, key));
      return { name, ink, dash, width: 2.5, mark: "circle", isNamed: true, points };
    }),
  };
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
    scale: { ...scaleOf(table.column(values[0] ?? names), []), title: "" },
    series: values.map((key, at) => {
      const { colour: ink, dash } = leaderInk(key.split("@", 1)[0] ?? key);
      const mark = MARKS[at % MARKS.length] ?? "circle";
      const points = rows.map((row) => pointOf(table, row, key));
      return { name: table.column(key).head, ink, dash, width: 2.5, mark, isNamed: true, points };
    }),
  };
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
