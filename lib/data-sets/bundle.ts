import { citationFile } from "@/lib/citations/files";
import type { Cited } from "@/lib/citations/model";
import { referenceOf } from "@/lib/citations/references";
import { csvCell } from "@/lib/csv/cell";
import type { ReleaseRecords } from "@/lib/exports/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { codebookCsv, csvwMetadata } from "./codebook";
import { rowsOf, TABLES, type Table } from "./tables";
import type { BundledFile } from "./zip";

/**
 * The data set of a release as files: a table for each noun and each list of a noun, what their columns mean, licence and
 * citation.
 */
export async function* bundleOf(cited: Cited, records: ReleaseRecords): AsyncGenerator<BundledFile> {
  const t = getTranslator("data-sets");
  const { before, title, after } = referenceOf(cited, "apa");
  yield {
    name: "README.txt",
    pieces: [t("readme", { release: cited.release, reference: before + title + after })],
  };
  yield { name: "LICENCE.txt", pieces: [t("licence")] };
  yield { name: "CITATION.bib", pieces: [citationFile(cited, "bibtex")] };
  yield { name: "CITATION.json", pieces: [citationFile(cited, "csl-json")] };
  yield { name: "codebook.csv", pieces: [codebookCsv()] };
  yield { name: "csv-metadata.json", pieces: [csvwMetadata(cited.title)] };
  // In the order of the nouns, since what is left out of one depends on those before it.
  for (const table of TABLES) yield { name: `${table.name}.csv`, pieces: tableText(table, records) };
}

async function* tableText(table: Table, { pagesOf }: ReleaseRecords): AsyncGenerator<string> {
  yield `\uFEFF${line(table.columns.map(({ key }) => key))}`;
  for await (const records of pagesOf(table.noun))
    yield records.flatMap((record) => rowsOf(table, record).map(line)).join("");
}

const line = (cells: readonly unknown[]) => `${cells.map(csvCell).join(",")}\r\n`;
