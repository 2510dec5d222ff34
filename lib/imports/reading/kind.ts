import { Unreadable } from "./unreadable";

const REMEDY = "hand in a table as CSV (UTF-8), an Excel workbook (.xlsx) or JSON";

/** What files of other kinds begin with, as Latin-1, and what to say of them. */
const OTHERS: readonly [begin: string, reason: string][] = [
  [
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
    "The file is a workbook of the old kind (.xls), or one with a password; open it in a spreadsheet program, take the password off and save it as .xlsx.",
  ],
  ["%PDF", `The file is a PDF, from which no table can be read safely; ${REMEDY}.`],
  ["\x89PNG", `The file is a picture; ${REMEDY}.`],
  ["\xFF\xD8\xFF", `The file is a picture; ${REMEDY}.`],
  ["GIF8", `The file is a picture; ${REMEDY}.`],
  ["\x1F\x8B", `The file is packed (gzip); unpack it, and ${REMEDY}.`],
  ["7z\xBC\xAF\x27\x1C", `The file is packed (7z); unpack it, and ${REMEDY}.`],
  ["Rar!", `The file is packed (RAR); unpack it, and ${REMEDY}.`],
  ["{\\rtf", `The file is a text document (RTF); ${REMEDY}.`],
];

const MARKUP = /^\s*<(!doctype|!--|\?xml|html|head|body|table|svg)/i;

/** Whether a file is packed as workbooks are. */
export function isZip(bytes: Uint8Array): boolean {
  return ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].includes(beginning(bytes, 4));
}

/** @throws Unreadable for a file of a kind that holds no table, saying which and what to do */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const begin = beginning(bytes, 8);
  for (const [known, reason] of OTHERS) if (begin.startsWith(known)) throw new Unreadable(reason);
}

/** @throws Unreadable for a web page and other markup, and for a text in which nothing stands */
export function refuseMarkup(text: string): void {
  if (text.trim() === "")
    throw new Unreadable("The file is empty; it needs a row of headings and at least one row below it.");
  if (MARKUP.test(text.slice(0, 1_000)))
    throw new Unreadable(
      `The file is a web page or XML (perhaps a page that asks to sign in, saved instead of the table); ${REMEDY}.`,
    );
}

/** Whether a text is JSON: by how it begins, unless its name says it is a table and it is no JSON. */
export function isJson(fileName: string, text: string): boolean {
  if (/\.json$/i.test(fileName)) return true;
  if (!/^\s*[[{]/.test(text)) return false;
  if (!/\.(csv|tsv|tab|txt)$/i.test(fileName)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function beginning(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString("latin1");
}
