import type { Cited } from "@/lib/citations/model";
import { referenceOf } from "@/lib/citations/references";
import type { ReleaseRecords } from "@/lib/exports/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { valueCell } from "@/lib/workbooks/value-cell";
import { type Cell, dayCell, type Sheet, workbookFile } from "@/lib/workbooks/workbook";
import { codebookRows } from "./codebook";
import { rowsOf, TABLES, type Table } from "./tables";

const HEAD = (value: string): Cell => ({ value, kind: "head" });
const WIDTH = 20;

/** The data set of a release as a workbook: what it is, what its columns hold, and a sheet for each table. */
export async function* dataSetWorkbook(cited: Cited, records: ReleaseRecords): AsyncGenerator<Uint8Array> {
  const sheets: Sheet[] = [aboutSheet(cited), codebookSheet()];
  // In the order of the nouns, since what is left out of one depends on those before it.
  for (const table of TABLES) sheets.push(await tableSheet(table, records));
  yield await workbookFile(sheets);
}

async function tableSheet(table: Table, { pagesOf }: ReleaseRecords): Promise<Sheet> {
  const rows: Cell[][] = [table.columns.map(({ key }) => HEAD(key))];
  for await (const page of pagesOf(table.noun))
    for (const record of page)
      for (const row of rowsOf(table, record))
        rows.push(row.map((value, at) => valueCell(value, { isDay: table.columns[at]?.type === "dated" })));
  return { name: table.name, sticky: 1, widths: table.columns.map(() => WIDTH), rows };
}

function codebookSheet(): Sheet {
  const [heads = [], ...rows] = codebookRows((table) => table);
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
