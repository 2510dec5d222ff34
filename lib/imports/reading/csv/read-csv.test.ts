import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readFile } from "../read-file";
import { DELIMITERS } from "./delimiter";

type Table = string[][];
const LINE_ENDS = ["\n", "\r\n", "\r"];

/** A writer of its own: every cell in quotation marks, or those that need it. */
function written(table: Table, delimiter: string, lineEnd: string, quotesAll: boolean): string {
  const cell = (text: string) =>
    quotesAll || /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
}

const ENCODERS: Record<string, (text: string) => Buffer> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with its mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16, little end first": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16, big end first": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
};

const character = fc.oneof(
  fc.constantFrom(
    ",",
    ";",
    "\t",
    "|",
    '"',
    "\n",
    "\r\n",
    "\r",
    " ",
    "=",
    "+",
    "-",
    "@",
    "'",
    "a",
    "ñ",
    "−",
    "€",
    "中",
    "😀",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);
const cell = fc
  .array(character, { maxLength: 8 })
  .map((characters) => characters.join(""))
  .filter((text) => !/\p{Cc}|\p{Surrogate}|[\uFEFF\uFFFD<]/u.test(text.replace(/[\t\r\n]/g, "")));
const isFilled = (text: string) => text.trim() !== "";
const tableOf = (cells: fc.Arbitrary<string>) =>
  fc.integer({ min: 1, max: 5 }).chain((width) => {
    const row = fc.array(cells, { minLength: width, maxLength: width });
    const headings = row.map((texts) => texts.with(-1, `${texts.at(-1)}h`));
    const rows = fc.array(
      row.filter((texts) => texts.some(isFilled)),
      { minLength: 1, maxLength: 6 },
    );
    return fc.tuple(headings, rows).map(([first, others]) => [first, ...others]);
  });
const form = {
  delimiter: fc.constantFrom(...DELIMITERS),
  lineEnd: fc.constantFrom(...LINE_ENDS),
  quotesAll: fc.boolean(),
};

async function readBack(bytes: Buffer): Promise<Table | string> {
  const read = await readFile("table.csv", bytes);
  if (!read.ok) return read.problem.reason;
  const [table] = read.tables;
  return [table?.headings ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)];
}

describe("a table reads back the same", () => {
  test.each(Object.entries(ENCODERS))("in %s, however it is written", async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(fc.record({ table: tableOf(cell), ...form }), async (given) => {
        const { table, delimiter, lineEnd, quotesAll } = given;
        const text = written(table, delimiter, lineEnd, quotesAll);
        expect(await readBack(encode(text))).toEqual(table);
      }),
    );
  });

  test("in Windows-1252", async () => {
    // Letters that are followed by ASCII, as they are in words: two of them could be one of UTF-8.
    const bytes: Record<string, number> = { "€": 0x80, "’": 0x92, ñ: 0xf1, é: 0xe9, Ü: 0xdc, "«": 0xab };
    const letters = fc
      .array(fc.tuple(fc.constantFrom(...Object.keys(bytes)), fc.constantFrom("a", " b", "-")), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pairs) => pairs.flat().join(""));
    await fc.assert(
      fc.asyncProperty(fc.record({ table: tableOf(letters), ...form }), async (given) => {
        const { table, delimiter, lineEnd, quotesAll } = given;
        const text = written(table, delimiter, lineEnd, quotesAll);
        const encoded = Buffer.from([...text].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
        expect(await readBack(encoded)).toEqual(table);
      }),
    );
  });
});

describe("lines", () => {
  it.each(LINE_ENDS)("are those of the file, with %j at their ends and blank ones between", async (end) => {
    const text = ["", "a,b", "", '1,"two', 'lines"', ",", "  ", "3,4", "", '"5","6"'].join(end);
    const read = await readFile("x.csv", Buffer.from(text));
    expect(read.ok && read.tables[0]?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [4, "1", `two${end}lines`],
      [8, "3", "4"],
      [10, "5", "6"],
    ]);
  });

  it("count the one in which Excel is told the separator", async () => {
    const read = await readFile("x.csv", Buffer.from("sep=|\r\na,b|c\r\n1|2\r\n"));
    expect(read.ok && read.tables).toEqual([
      { name: "", noun: null, headings: ["a,b", "c"], rows: [{ line: 3, cells: ["1", "2"] }] },
    ]);
  });
});

it("takes the separator of the headings where texts hold others", async () => {
  const text = "leader;summary\nada;Yes, but, no\nbo;First, second; third\n";
  const read = await readFile("x.csv", Buffer.from(text.replace("; third", "")));
  expect(read.ok && read.tables[0]?.headings).toEqual(["leader", "summary"]);
});

it("keeps what a spreadsheet would run, headings that say the same, and columns without one", async () => {
  const read = await readFile("x.csv", Buffer.from("a,,a\n=1+1,+2,@x\n-3,−4,'5\n"));
  expect(read.ok && read.tables[0]).toMatchObject({
    headings: ["a", "", "a"],
    rows: [{ cells: ["=1+1", "+2", "@x"] }, { cells: ["-3", "−4", "'5"] }],
  });
});

it.each([
  ["short row", "a,b\n1,2\n\n3\n", 4, 2, "Line 4 has 1 cell and the headings are 2"],
  ["long row", "a,b\n1,2\n3,4,5\n", 3, 3, "Line 3 has 3 cells and the headings are 2"],
  ["open quotation mark", 'a,b\n1,"two\nthree\n4,5\n', 2, 2, "never ends; close it"],
  ["text after a quotation mark", 'a,b\n\n"1" x,2\n', 3, 1, "quotation mark in the midst of its text"],
  ["quotation mark in a text", 'a,b\n1,2\n3,5" wide\n', 3, 2, "write each one inside it twice"],
  ["NUL", "a,b\r\n1,2\r\n3,4\0\r\n", 3, null, "(a NUL)"],
  ["headings alone", "a,b\n", null, null, "holds no rows"],
  [
    "long cell",
    `a,b\n1,${"x".repeat(20_001)}\n`,
    2,
    2,
    "more than 20,000 characters in column 2 (b); shorten it",
  ],
  ["columns", `${"a,".repeat(300)}b\n`, null, null, "more than 300 columns"],
  ["rows", `a\n${"1\n".repeat(50_001)}`, null, null, "more than 50,000 rows"],
])("says what is wrong: %s", async (_, text, line, column, reason) => {
  const read = await readFile("x.csv", Buffer.from(text));
  expect(read).toMatchObject({
    ok: false,
    problem: { line, column, reason: expect.stringContaining(reason) },
  });
});

it("tolerates empty cells beyond the headings", async () => {
  const read = await readFile("x.csv", Buffer.from("a,b,,\n1,2,,\n3,4,\n"));
  expect(read.ok && read.tables[0]).toMatchObject({
    headings: ["a", "b"],
    rows: [{ cells: ["1", "2"] }, { cells: ["3", "4"] }],
  });
});

it("names the line of a broken character in a file of UTF-8", async () => {
  const bytes = Buffer.concat([Buffer.from("a,b\nñandú,é\nx,"), Buffer.from([0xe9]), Buffer.from("\nñ,ó\n")]);
  expect(await readFile("x.csv", bytes)).toMatchObject({
    ok: false,
    problem: { line: 3, reason: expect.stringContaining("UTF-8") },
  });
});
