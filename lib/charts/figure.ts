import { csvFile } from "../csv/cell";
import { getTranslator } from "../i18n/translator";
import type { RowList } from "./drawn/row-list";
import type { FigureChart } from "./figure-chart";
import type { Picture } from "./picture/picture";
import type { TimeExplorer } from "./time-explorer";

/** A value as data: text, a day as `YYYY-MM-DD`, a share from 0 to 1, a position from −2 to +2; null where there is none. */
export type FigureValue = string | number | null;

/** What the numbers of a column are: positions on the scale, shares from 0 to 1, steps of the scale, things counted, or plain. */
export type Unit = "position" | "share" | "steps" | "count" | "number";

/** A column of a figure's table: `key` names it in files, `head` on the page. */
export type FigureColumn = {
  key: string;
  head: string;
  align?: "end";
  /** Of a column of numbers: what they are. */
  unit?: Unit;
  /** The ends of the whole scale that its numbers lie on, where it has ends. */
  bounds?: readonly [low: number, high: number];
  /** For programs: stands in files of values, and not in tables that are read. */
  isData?: true;
};

/** A row: `key` is what a mark of the picture names; each cell has its value as data and in words. */
export type FigureRow = { key: string; cells: FigureCell[] };

export type FigureCell = {
  value: FigureValue;
  text: string;
  /** A value that is weakly sourced. */
  isWeak?: true;
};

/**
 * All that a figure says, as plain data. Picture, table, text alternative and files are drawn from it and from nothing
 * else, so that they cannot differ.
 */
export type Figure = {
  /** Names its files: "similarity". */
  name: string;
  /** What it shows, as a finding. */
  title: string;
  /** The measure, its unit, day and release. */
  measure: string;
  /** What the marks of the picture mean, in words; none where its measure says all. Other drawings of the same have marks of their own. */
  marks?: string;
  /** In which order things stand, in words; null where there is none. */
  order: string | null;
  coverage: string | null;
  source: string;
  /** The values in words. */
  alternative: string;
  /** What has no place in the picture, by name, and why. */
  missing: { name: string; reason: string }[];
  /** What the numbers in the picture stand for, from 1; none for a figure without such numbers. */
  numbered?: string[];
  caption: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  /** How programs that draw charts of their own show these rows. */
  chart: FigureChart;
  /** The picture at a width in CSS pixels; a list leaves out, and says so, what would make it higher than it may be. */
  draw: (width: number, tallest?: number) => Picture;
  /** What the picture of a list is drawn from, so that it can be drawn with other words. */
  list?: RowList;
  /** The same through time, to be handled; none for a figure that is not of time. */
  explorer?: TimeExplorer;
};

/** How one column of a table is read off what a figure is made of. */
export type ReadColumn<Item> = FigureColumn & {
  value: (item: Item) => FigureValue;
  /** In words; by default the value itself, or a dash where there is none. */
  text?: (item: Item) => string;
  isWeak?: (item: Item) => boolean;
};

/** The table of a figure: one row for each item. */
export function tableOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  columns: readonly ReadColumn<Item>[],
): Pick<Figure, "columns" | "rows"> {
  return {
    columns: columns.map(({ key, head, align, unit, bounds, isData }) => ({
      key,
      head,
      ...(isData ? { isData } : {}),
      ...(align ? { align } : {}),
      ...(unit ? { unit } : {}),
      ...(bounds ? { bounds } : {}),
    })),
    rows: items.map((item) => ({
      key: keyOf(item),
      cells: columns.map(({ value, text, isWeak }) => {
        const held = value(item);
        return {
          value: held,
          text: text ? text(item) : held === null ? "–" : String(held),
          ...(isWeak?.(item) ? { isWeak: true } : {}),
        };
      }),
    })),
  };
}

/** The table of a figure as it is read: without the columns that are for programs. */
export function wordsOf({
  columns,
  rows,
}: Pick<Figure, "columns" | "rows">): Pick<Figure, "columns" | "rows"> {
  const isRead = columns.map(({ isData }) => !isData);
  return {
    columns: columns.filter((_, at) => isRead[at]),
    rows: rows.map(({ key, cells }) => ({ key, cells: cells.filter((_, at) => isRead[at]) })),
  };
}

/** What is said under the title of a figure's picture: the measure, what its marks mean, and in which order things stand. */
export function measureText({ measure, marks, order }: Pick<Figure, "measure" | "marks" | "order">): string {
  return [measure, marks, order].filter(Boolean).join(" ");
}

/** Where a figure comes from, and how much of what was asked for it holds, as sentences. */
export function sourceText({ coverage, source }: Pick<Figure, "coverage" | "source">): string {
  const t = getTranslator("common");
  return [
    ...(coverage ? [`${t("coverage")}: ${ended(coverage)}`] : []),
    `${t("source")}: ${ended(source)}`,
  ].join(" ");
}

/** A text with one full stop at its end, whether it has one or not. */
export const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The values of a figure's table as a CSV file, under the names of its columns. */
export function figureCsv({ columns, rows }: Pick<Figure, "columns" | "rows">): string {
  return csvFile([
    columns.map(({ key }) => key),
    ...rows.map(({ cells }) => cells.map(({ value }) => value)),
  ]);
}
