import type { Figure, FigureColumn } from "@/lib/charts/figure";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Cell } from "./workbook";

/** What a column of a figure holds: text, numbers, or days. */
export type ColumnKind = "text" | "number" | "day";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What stands in a column, read off its values; text where nothing does. */
export function kindOf({ columns, rows }: Pick<Figure, "columns" | "rows">, at: number): ColumnKind {
  if (columns[at]?.unit) return "number";
  const values = rows.map(({ cells }) => cells[at]?.value ?? null).filter((value) => value !== null);
  if (values.length === 0) return "text";
  if (values.every((value) => typeof value === "number")) return "number";
  return values.every((value) => typeof value === "string" && DAY.test(value)) ? "day" : "text";
}

/** What a column means, in words: of this figure, or of all that have such a column; its heading says it where its name is a leader's. */
export function meaningOf(
  { name, chart }: Pick<Figure, "name" | "chart">,
  { key, head }: FigureColumn,
): string {
  const t = getTranslator("files");
  for (const path of [`column.${name}.${key}`, `column.any.${key}`] as Parameters<typeof t>[0][])
    if (t.has(path)) return t(path);
  return chart.form === "radar" && chart.values.includes(key) ? t("positionOf", { leader: head }) : "";
}

/** The headings of a codebook, and for each column of a figure what it means, how it is written, and how much of it is empty. */
export function codebookHeads(): string[] {
  const t = getTranslator("files");
  return (["sheet", "column", "heading", "meaning", "type", "unit", "range", "empty"] as const).map((one) =>
    t(`codebook.${one}`),
  );
}

export function codebookRows(figure: Figure, sheet: string): Cell[][] {
  const t = getTranslator("files");
  return figure.columns.map((column, at) => {
    const kind = kindOf(figure, at);
    const values = figure.rows.map(({ cells }) => cells[at]?.value ?? null);
    const empty = values.filter((value) => value === null).length;
    const texts = [
      sheet,
      column.key,
      column.head,
      meaningOf(figure, column),
      t(`type.${kind}`),
      column.unit ? t(`unit.${column.unit}`) : "",
      rangeText(column, values),
      empty === 0 ? t("codebook.neverEmpty") : t("codebook.mayBeEmpty", { empty, rows: values.length }),
    ];
    return texts.map((value): Cell => ({ value, kind: "wrapped" }));
  });
}

/** The ends of its scale, and of what stands here. */
function rangeText({ bounds }: FigureColumn, values: readonly unknown[]): string {
  const t = getTranslator("files");
  const numbers = values.filter((value) => typeof value === "number");
  const ends = bounds ? t("codebook.ends", { low: written(bounds[0]), high: written(bounds[1]) }) : "";
  const here =
    numbers.length === 0
      ? ""
      : t("codebook.here", { low: written(Math.min(...numbers)), high: written(Math.max(...numbers)) });
  return [ends, here].filter(Boolean).join("; ");
}

const written = (value: number) => formatNumber(value, { places: 4 });
