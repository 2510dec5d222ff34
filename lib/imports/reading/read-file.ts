import { readCsv } from "./csv/read-csv";
import { readJson } from "./json/read-json";
import { isJson, isZip, refuseMarkup, refuseOtherKinds } from "./kind";
import { FILE_LIMITS, type ReadFile } from "./model";
import { decodeText } from "./text";
import { Unreadable } from "./unreadable";
import { readWorkbook } from "./xlsx/read-workbook";

/**
 * Reads a file as tables of text, or says where and why it cannot be read and what to do. What kind a file is, is decided by
 * what it holds, then by its name. Pure: the same bytes read the same, and nothing is thrown for what a file holds. Texts
 * that a spreadsheet would run as formulas are texts.
 * @param fileName  as the file is called where it comes from
 */
export async function readFile(fileName: string, bytes: Uint8Array): Promise<ReadFile> {
  try {
    return await read(fileName, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function read(fileName: string, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > FILE_LIMITS.bytes)
    throw new Unreadable(
      `The file has ${megabytes(bytes.length)}, and at most ${megabytes(FILE_LIMITS.bytes)} are read at a time; split it into smaller files.`,
    );
  if (isZip(bytes)) return { ok: true, format: "xlsx", tables: await readWorkbook(bytes) };
  refuseOtherKinds(bytes);
  const text = decodeText(bytes);
  refuseMarkup(text);
  if (isJson(fileName, text)) return { ok: true, format: "json", tables: readJson(text) };
  return { ok: true, format: "csv", tables: readCsv(text) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MB`;
}
