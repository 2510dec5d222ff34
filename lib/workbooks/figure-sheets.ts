import type { Figure, FigureColumn } from "@/lib/charts/figure";
import { NUMBER_FORMATS } from "@/lib/charts/native/scale-of";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { codebookHeads, codebookRows, kindOf } from "./figure-codebook";
import { valueCell } from "./value-cell";
import { type Cell, dayCell, type Sheet } from "./workbook";

/** A figure with what is to be known of it outside its page. */
export type SheetSubject = {
  figure: Figure;
  /** What is said of it; its own title where it stands by itself. */
  headline: string;
  day: Day;
  release: number;
  stamp: string;
  /** Where it is seen for good: a whole address. */
  address: string;
};

const WIDEST = 44;
const NARROWEST = 10;
const HEAD = (value: string): Cell => ({ value, kind: "head" });

/** The values of a figure's table, typed, under the names that its CSV file has. */
export function dataSheet({ columns, rows }: Figure, name: string): Sheet {
  const kinds = columns.map((_, at) => kindOf({ columns, rows }, at));
  return {
    name,
    sticky: 1,
    widths: columns.map(({ key }, at) =>
      widthOf(
        key,
        rows.slice(0, 200).map(({ cells }) => cells[at]?.value),
      ),
    ),
    rows: [
      columns.map(({ key }) => HEAD(key)),
      ...rows.map(({ cells }) =>
        // How far a day is known stands in the column beside it.
        columns.map((column, at) =>
          valueCell(cells[at]?.value, { isDay: kinds[at] === "day", ...formatOf(column) }),
        ),
      ),
    ],
  };
}

function formatOf({ unit, bounds }: FigureColumn): { format?: string } {
  // Shares and numbers stay as precise as they are; positions bear their sign.
  if (unit === "position") return { format: NUMBER_FORMATS.position };
  return unit === "share" && bounds ? { format: "0.00%" } : {};
}

function widthOf(head: string, values: readonly unknown[]): number {
  const longest = Math.max(head.length, ...values.map((value) => String(value ?? "").length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** What each column of each figure holds. */
export function codebookSheet(figures: readonly { figure: Figure; sheet: string }[]): Sheet {
  return {
    name: getTranslator("files")("sheet.codebook"),
    sticky: 1,
    widths: [16, 22, 22, 56, 16, 28, 26, 26],
    rows: [codebookHeads().map(HEAD), ...figures.flatMap(({ figure, sheet }) => codebookRows(figure, sheet))],
  };
}

/** What a figure shows, by what measure, as of when, from where, and what it leaves out. */
export function aboutRows({ figure, headline, day, release, stamp, address }: SheetSubject): Cell[][] {
  const t = getTranslator("files");
  const { title, measure, order, coverage, source, missing, numbered = [] } = figure;
  const row = (label: Parameters<typeof t>[0], value: Cell): Cell[][] =>
    value === null || value.value === "" ? [] : [[{ value: t(label), kind: "head" }, value]];
  const text = (value: string | null): Cell => (value === null ? null : { value, kind: "wrapped" });
  return [
    [{ value: headline, kind: "title" }],
    ...(headline === title ? [] : row("about.finding", text(title))),
    ...row("about.measure", text(measure)),
    ...row("about.order", text(order)),
    ...row("about.day", dayCell(day)),
    ...row("about.release", { value: release }),
    ...row("about.coverage", text(coverage)),
    ...row("about.source", text(source)),
    ...row("about.licence", text(stamp)),
    ...row("about.address", text(address)),
    ...missing.map(({ name, reason }, at): Cell[] => [
      at === 0 ? HEAD(t("about.missing")) : null,
      { value: name },
      { value: reason, kind: "wrapped" },
    ]),
    ...numbered.map((words, at): Cell[] => [
      at === 0 ? HEAD(t("about.numbered")) : null,
      { value: `${at + 1}: ${words}`, kind: "wrapped" },
    ]),
  ];
}

export const ABOUT_WIDTHS = [26, 80, 50];

/** A figure as a workbook: its values, what its columns hold, and what it is about. */
export function figureSheets(subject: SheetSubject): Sheet[] {
  const t = getTranslator("files");
  const name = t("sheet.data");
  return [
    dataSheet(subject.figure, name),
    codebookSheet([{ figure: subject.figure, sheet: name }]),
    { name: t("sheet.about"), sticky: 0, widths: ABOUT_WIDTHS, rows: aboutRows(subject) },
  ];
}
