/** A value of a chart: `row` and `column` name its cell in the figure's table. */
export type NativePoint = {
  /** Empty for a point that no row stands for: the gap between two stretches of time. */
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
  /** Of its line, from 0 to 1, where what lies under it is to be seen; whole by default. */
  opacity?: number;
};

/**
 * A scale drawn whole. `format` is how spreadsheets write its numbers; `ticks` are the values at which it is labelled and `rules`
 * those at which it is ruled, where these are not every `step` from its first end on.
 */
export type NativeScale = {
  from: number;
  to: number;
  step: number;
  format: string;
  title: string;
  ticks?: readonly number[];
  rules?: readonly number[];
};

/** A chart as programs draw it themselves: what stands on its axes, and its series. */
export type NativeChart = {
  form: "bars" | "pairs" | "radar" | "points" | "steps";
  title: string | null;
  /** What stands beside one another; empty where places across are numbers. */
  categories: readonly string[];
  /** Of places across that are numbers or days. */
  across: NativeScale | null;
  scale: NativeScale;
  series: readonly NativeSeries[];
  /** Days that are numbered from 1 on, as spreadsheets know them; none for most. */
  numbered?: readonly number[];
};

export type NativeCell = { row: string; text: string; fill: string | null; ink: string; isWeak: boolean };

/** A table of coloured cells: `null` where no row of the figure stands. */
export type NativeGrid = {
  heads: readonly string[];
  lines: readonly { name: string; cells: readonly (NativeCell | null)[] }[];
  /** Whether some cells are read from words and others from deeds; those of words then say so. */
  mixesLanes: boolean;
};

/** A figure as charts, as a table of coloured cells, or by its table alone. */
export type Native =
  | { kind: "charts"; charts: NativeChart[] }
  | { kind: "grid"; grid: NativeGrid }
  | { kind: "table" };
