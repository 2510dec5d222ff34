import { FILE_LIMITS } from "../model";
import { Unreadable } from "../unreadable";
import { checkSheet, MOST_CELLS, tooManyCells } from "./check-sheet";
import { sheetNames } from "./sheet-names";
import { DAMAGED, type ZipPart, zipDirectory } from "./zip-directory";
import { unpackPart } from "./zip-parts";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Parts that are read with other means than cells are, and so stay small. */
const SMALL = /^xl\/(workbook|styles)\.xml$|\.rels$/;
const MOST_SMALL = 4 * 1024 * 1024;

/** What other packed files hold, and what to say of them. */
const OTHERS: readonly [part: RegExp, reason: string][] = [
  [/^xl\/workbook\.bin$/, "The file is a binary workbook (.xlsb); save it as .xlsx."],
  [
    /^(content\.xml|META-INF\/manifest\.xml)$/,
    "The file is an OpenDocument, perhaps a table of LibreOffice; save it as .xlsx or CSV.",
  ],
  [
    /^word\//,
    "The file is a Word document; copy its table into a spreadsheet program and save it as .xlsx or CSV.",
  ],
];

/**
 * The parts of a workbook that matter to its tables, by name, unpacked and looked through.
 * @throws Unreadable where the file is no workbook, would be too large, declares entities, or holds cells outside the limits
 */
export function checkedParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const directory = zipDirectory(bytes).map((part) => ({ ...part, name: part.name.replaceAll("\\", "/") }));
  refuseOthers(directory);
  const parts = new Map<string, Uint8Array>();
  for (const part of directory) {
    if (!/^xl\/.*\.(xml|xml\.rels)$/.test(part.name)) continue;
    if (parts.has(part.name) || (SMALL.test(part.name) && part.unpacked > MOST_SMALL))
      throw new Unreadable(DAMAGED);
    parts.set(part.name, unpackPart(bytes, part));
  }
  const names = sheetNames(textOf(parts, WORKBOOK), textOf(parts, RELATIONS));
  let cells = 0;
  let area = 0;
  for (const name of parts.keys()) {
    const xml = textOf(parts, name);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml))
      throw new Unreadable(
        "The workbook declares entities, as files do that are made to do harm; it was not read. Save the table anew as .xlsx or CSV.",
      );
    const extent = checkSheet(xml, names.get(name) ?? "");
    cells += extent.cells;
    area += extent.rows * extent.columns;
    // A table is as large as the corner in which its last cell stands, however few there are.
    if (cells > MOST_CELLS || area > FILE_LIMITS.rows * FILE_LIMITS.columns) throw tooManyCells();
  }
  return parts;
}

function refuseOthers(directory: readonly ZipPart[]): void {
  if (directory.some(({ name }) => name === WORKBOOK)) return;
  const other = OTHERS.find(([part]) => directory.some(({ name }) => part.test(name)));
  throw new Unreadable(
    other?.[1] ??
      "The file is packed (ZIP) and no workbook; unpack it, and hand in the table: CSV (UTF-8), .xlsx or JSON.",
  );
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}
