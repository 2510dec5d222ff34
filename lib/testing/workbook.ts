import { crc32, deflateRawSync } from "node:zlib";

// Workbooks as spreadsheet programs write them, for tests of what is read; and packed files that lie about themselves.

export type Packed = {
  content: string | Uint8Array;
  /** What the directory says of its length, where that is not the truth. */
  declared?: number;
};

/** A packed file of parts by name, deflated. */
export function zipOf(parts: Record<string, string | Packed>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const { content, declared } = typeof given === "string" ? { content: given } : given;
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(entry, Buffer.from(name));
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Cell style 1 is a day (format 14 of ECMA-376, 18.8.30); 0 is general. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

/** The parts of a workbook; `sheets` are the rows of each by name, as the XML within `sheetData`. */
export function workbookParts(
  sheets: Record<string, string>,
  shared: readonly string[] = [],
): Record<string, string> {
  const names = Object.keys(sheets);
  return {
    "[Content_Types].xml": `${HEAD}<Types/>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A row of texts. */
export function textRow(row: number, texts: readonly string[]): string {
  return cellRow(
    row,
    texts.map((text) => ["inlineStr", `<is><t xml:space="preserve">${escaped(text)}</t></is>`]),
  );
}

/** A row of cells, each a type and the XML within it. */
export function cellRow(row: number, cells: readonly (readonly [type: string, xml: string])[]): string {
  const written = cells.map(
    ([type, xml], at) =>
      `<c r="${String.fromCharCode(65 + at)}${row}" ${type === "day" ? 's="1"' : `t="${type}"`}>${xml}</c>`,
  );
  return `<row r="${row}">${written.join("")}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;");
}
