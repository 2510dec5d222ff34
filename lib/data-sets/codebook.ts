import { DATA_LICENCE } from "@/lib/citations/model";
import { csvFile } from "@/lib/csv/cell";
import { csvwColumn, csvwHead, type DescribedColumn } from "@/lib/csv/csvw";
import { getTranslator } from "@/lib/i18n/translator";
import { type Column, TABLES, type Table } from "./tables";

/** What a column holds, in words. */
export function meaningOf({ noun, list }: Table, { key, refersTo }: Column): string {
  const t = getTranslator("data-sets");
  const own = `column.${list ?? noun}.${key}` as Parameters<typeof t>[0];
  if (t.has(own)) return t(own);
  const shared = `column.any.${key}` as Parameters<typeof t>[0];
  if (t.has(shared)) return t(shared);
  return refersTo === null ? "" : t("reference", { noun: refersTo });
}

function typeText({ type, of, refersTo }: Column): string {
  const t = getTranslator("data-sets");
  if (type === "choice") return t("type.choice", { list: of.join(", ") });
  return type === "reference" ? t("type.reference", { noun: refersTo ?? "" }) : t(`type.${type}`);
}

/** What each column of each table holds, as a table of its own. */
export function codebookCsv(): string {
  return csvFile(codebookRows((table) => `${table}.csv`));
}

/**
 * The same as rows.
 * @param nameOf  what a table is called
 * @param columnsOf  its columns as they are written there, with what each means where that is not by the table
 */
export function codebookRows(
  nameOf: (table: string) => string,
  columnsOf: (table: Table) => readonly (Column & { meaning?: string })[] = ({ columns }) => columns,
): string[][] {
  const t = getTranslator("data-sets");
  return [
    ["table", "column", "type", "empty", "meaning"],
    ...TABLES.flatMap((table) =>
      columnsOf(table).map((column) => [
        nameOf(table.name),
        column.key,
        typeText(column),
        column.optional ? t("mayBeEmpty") : t("neverEmpty"),
        column.meaning ?? meaningOf(table, column),
      ]),
    ),
  ];
}

const TYPES = { choice: "text", dated: "text", reference: "text" } as const;

/** The tables as CSV on the Web describes them. */
export function csvwMetadata(title: string): string {
  const described = TABLES.map((table) => ({
    url: `${table.name}.csv`,
    tableSchema: {
      columns: table.columns.map((column) => csvwColumn(describedColumn(table, column))),
      ...(table.list === null ? { primaryKey: "slug" } : { primaryKey: [table.noun, "place"] }),
      foreignKeys: table.columns
        .filter(({ refersTo }) => refersTo !== null)
        .map(({ key, refersTo }) => ({
          columnReference: key,
          reference: { resource: `${refersTo}.csv`, columnReference: "slug" },
        })),
    },
  }));
  const head = csvwHead({ title, licence: DATA_LICENCE });
  return `${JSON.stringify({ ...head, tables: described }, null, 2)}\n`;
}

function describedColumn(table: Table, column: Column): DescribedColumn {
  const { key: name, type, optional } = column;
  const plain = type === "choice" || type === "dated" || type === "reference" ? TYPES[type] : type;
  return { name, type: plain, optional, meaning: meaningOf(table, column) };
}
