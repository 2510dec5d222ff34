/** A value of a chart: `row` and `column` name its cell in the figure's table. */
export type NativePoint = {
  row: string;
  column: string;
  /** Null where there is none: a gap. */
  value: number | null;
  /** Of a point on a plane or through time: how far across it stands; of a day, its number in a spreadsheet. */
  across?: number;
  isWeak: boolean;
  /** `#rrggbb`, where it is another than that of its series. */
  ink?: string;
};

export type NativeSeries = {
  name: string;
  /** `#rrggbb` */
  ink: string;
  /** Strokes and gaps in pixels, as SVG writes them; empty for a whole line. */
  dash: string;
  /** In pixels; 0 for marks alone. */
  width: number;
  mark: "none" | "circle" | "square" | "diamond" | "triangle";
  /** In the order of the categories, where the chart has these. */
  points: readonly NativePoint[];
  /** Whether the legend names it. */
  isNamed: boolean;
};

/** A scale drawn whole. `format` is how spreadsheets write its numbers. */
export type NativeScale = { from: number; to: number; step: number; format: string; title: string };

/** A chart as programs draw it themselves: what stands on its axes, and its series. */
export type NativeChart = {
  form: "bars" | "ends" | "lines" | "radar" | "points" | "steps";
  title: string | null;
  /** What stands beside one another; empty where places across are numbers. */
  categories: readonly string[];
  /** Of places across that are numbers or days. */
  across: NativeScale | null;
  scale: NativeScale;
  series: readonly NativeSeries[];
};

export type NativeCell = { row: string; text: string; fill: string | null; ink: string; isWeak: boolean };

/** A table of coloured cells: `null` where no row of the figure stands. */
export type NativeGrid = {
  heads: readonly string[];
  lines: readonly { name: string; cells: readonly (NativeCell | null)[] }[];
};

/** A figure as charts, as a table of coloured cells, or by its table alone. */
export type Native =
  | { kind: "charts"; charts: NativeChart[] }
  | { kind: "grid"; grid: NativeGrid }
  | { kind: "table" };
