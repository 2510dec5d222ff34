import type { Cited } from "@/lib/citations/model";
import { referenceOf } from "@/lib/citations/references";
import { type Precision, parseDatedDay } from "@/lib/domain/day";
import type { ReleaseRecords } from "@/lib/exports/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { streamedWorkbook } from "@/lib/workbooks/streamed";
import { valueCell } from "@/lib/workbooks/value-cell";
import { type Cell, dayCell, type Sheet } from "@/lib/workbooks/workbook";
import { codebookRows, meaningOf } from "./codebook";
import { type Column, type ColumnType, rowsOf, TABLES, type Table } from "./tables";

const PRECISIONS: readonly Precision[] = ["day", "month", "year"];

const HEAD = (value: string): Cell => ({ value, kind: "head" });

/** The data set of a release as a workbook: what it is, what its columns hold, and a sheet for each table. */
export function dataSetWorkbook(cited: Cited, records: ReleaseRecords): AsyncGenerator<Uint8Array> {
  // In the order of the nouns, since what is left out of one depends on those before it.
  const sheets = TABLES.map((table) => ({
    name: table.name,
    heads: sheetColumns(table).map(({ key }) => key),
    pages: tablePages(table, records),
  }));
  return streamedWorkbook([aboutSheet(cited), codebookSheet()], sheets);
}

async function* tablePages(table: Table, { pagesOf }: ReleaseRecords): AsyncGenerator<Cell[][]> {
  for await (const page of pagesOf(table.noun))
    yield page.flatMap((record) =>
      rowsOf(table, record).map((row) =>
        row.flatMap((value, at) => cellsOf(value, table.columns[at]?.type ?? "text")),
      ),
    );
}

/**
 * The columns of a sheet. A spreadsheet has no day that is known to the month alone, so such a column is two: the first day
 * that it can be, and how far it is known.
 */
function sheetColumns({ columns, ...table }: Table): (Column & { meaning?: string })[] {
  const t = getTranslator("data-sets");
  return columns.flatMap((column): (Column & { meaning?: string })[] => {
    if (column.type !== "dated") return [column];
    const { key, optional } = column;
    const named = { key: `${key}_precision`, type: "choice", of: PRECISIONS, refersTo: null } as const;
    const meaning = meaningOf({ columns, ...table }, column);
    return [
      { ...column, type: "day", meaning: t("firstDay", { meaning }) },
      { ...named, optional, meaning: t("precision", { column: key }) },
    ];
  });
}

function cellsOf(value: unknown, type: ColumnType): Cell[] {
  if (type !== "dated") return [valueCell(value, { isDay: type === "day" })];
  const known = typeof value === "string" ? parseDatedDay(value) : null;
  return known ? [dayCell(known.day), { value: known.precision }] : [null, null];
}

function codebookSheet(): Sheet {
  const [heads = [], ...rows] = codebookRows((table) => table, sheetColumns);
  return {
    name: getTranslator("files")("sheet.codebook"),
    sticky: 1,
    widths: [24, 20, 40, 16, 90],
    rows: [heads.map(HEAD), ...rows.map((row) => row.map((value): Cell => ({ value, kind: "wrapped" })))],
  };
}

function aboutSheet(cited: Cited): Sheet {
  const t = getTranslator("files");
  const { before, title, after } = referenceOf(cited, "apa");
  const row = (label: string, value: Cell): Cell[] => [HEAD(label), value];
  return {
    name: t("sheet.about"),
    sticky: 0,
    widths: [20, 100],
    rows: [
      [{ value: cited.title, kind: "title" }],
      row(t("about.release"), { value: cited.release }),
      row(t("about.published"), dayCell(cited.published)),
      row(t("about.licence"), { value: getTranslator("data-sets")("licence"), kind: "wrapped" }),
      row(t("about.cite"), { value: before + title + after, kind: "wrapped" }),
      row(t("about.address"), { value: cited.address }),
      row(t("about.values"), { value: t("about.valuesNote"), kind: "wrapped" }),
    ],
  };
}
