import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellRow, textRow, workbookParts, zipOf } from "@/lib/testing/workbook";
import { readFile } from "../read-file";

const sheet = (...rows: string[]) => zipOf(workbookParts({ "Stances &amp; more": rows.join("") }));
const read = (bytes: Uint8Array, name = "x.xlsx") => readFile(name, bytes);
const reasonOf = async (bytes: Uint8Array) => {
  const file = await read(bytes);
  return file.ok ? "read" : file.problem.reason;
};
const HEADINGS = textRow(1, ["a", "b"]);

describe("a workbook", () => {
  it("is a table for every sheet with headings and a row, whatever the file is called", async () => {
    const bytes = zipOf(
      workbookParts({
        "Leaders &amp; more": textRow(3, ["name", "born"]) + textRow(5, ["Ada", "1960"]),
        Notes: textRow(1, ["only a heading"]),
        Empty: "",
      }),
    );
    expect(await read(bytes, "table.csv")).toMatchObject({
      ok: true,
      format: "xlsx",
      tables: [{ noun: null, headings: ["name", "born"], rows: [{ line: 5, cells: ["Ada", "1960"] }] }],
    });
  });

  it("gives back every text", async () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom("&", "<", '"', "\n", " ", "=", "ñ", "😀"), fc.string({ unit: "grapheme" })),
        {
          maxLength: 5,
        },
      )
      .map((parts) => parts.join(""))
      // What XML cannot hold, and what Excel writes as an escape.
      .filter((said) => !/[^\P{Cc}\n]|\p{Surrogate}|[\uFFFE\uFFFF]|_x/u.test(said));
    const row = fc.tuple(
      text,
      text.filter((said) => said.trim() !== ""),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const file = await read(sheet(HEADINGS, ...rows.map((cells, at) => textRow(at + 2, cells))));
        expect(file.ok && file.tables[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it("gives numbers without noise, days as days, yes and no, and formulas as their values", async () => {
    const rows = [
      cellRow(2, [
        ["n", "<v>0.30000000000000004</v>"],
        ["day", "<v>43831</v>"],
      ]),
      cellRow(3, [
        ["n", "<v>-2</v>"],
        ["day", "<v>43830.999999999</v>"],
      ]),
      cellRow(4, [
        ["b", "<v>1</v>"],
        ["str", '<f>CONCATENATE("x","y")</f><v>xy</v>'],
      ]),
      cellRow(5, [
        ["n", "<f>1+1</f><v>2</v>"],
        ["str", '<f>""</f><v></v>'],
      ]),
      cellRow(6, [
        ["s", "<v>0</v>"],
        ["n", "<v>1234567890123</v>"],
      ]),
    ];
    const bytes = zipOf(workbookParts({ S: HEADINGS + rows.join("") }, ["=SUM(A1)"]));
    const file = await read(bytes);
    expect(file.ok && file.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["0.3", "2020-01-01"],
      ["-2", "2020-01-01"],
      ["true", "xy"],
      ["2", ""],
      ["=SUM(A1)", "1234567890123"],
    ]);
  });
});

describe("what is wrong is said with the cell", () => {
  test.each([
    [
      "a formula never calculated",
      cellRow(2, [["n", "<f>A1</f>"]]),
      'Cell A2 of sheet "Stances & more" is a formula without',
    ],
    ["a formula with an empty number", cellRow(2, [["n", "<f>A1</f><v></v>"]]), "Cell A2"],
    [
      "an error",
      cellRow(2, [["e", "<f>1/0</f><v>#DIV/0!</v>"]]),
      'Cell A2 of sheet "Stances & more" says #DIV/0!',
    ],
    [
      "a value without a heading",
      textRow(2, ["1", "2", "3"]),
      "has a value in column 3, which has no heading in row 1",
    ],
    [
      "a cell far to the right",
      '<row r="2"><c r="XFD2"><v>1</v></c></row>',
      'Cell XFD2 of sheet "Stances & more" lies beyond',
    ],
    ["a cell far below", '<row r="900000"><c r="A900000"><v>1</v></c></row>', "lies far below row 50,000"],
    ["a row below the last", '<row r="9000000000"/>', "damaged"],
    ["an address twice", '<row r="2"><c x:r="XFD9" r="A2"><v>1</v></c></row>', "damaged"],
    ["an address in escapes", '<row r="2"><c r="&#88;FD2"><v>1</v></c></row>', "damaged"],
    ["no address", '<row r="2"><c><v>1</v></c></row>', "damaged"],
    ["a text that is not among the shared ones", cellRow(2, [["s", "<v>7</v>"]]), "damaged"],
    [
      "a text that is too long",
      textRow(2, ["x".repeat(20_001)]),
      'Row 2 of "Stances & more" has more than 20,000 characters',
    ],
    ["a broken character", textRow(2, ["a_x0000_b"]), "(a NUL)"],
  ])("of %s", async (_, row, reason) => {
    expect(await reasonOf(sheet(HEADINGS, row))).toContain(reason);
  });

  test("of a cell that is nothing", async () => {
    expect(await reasonOf(sheet(HEADINGS, '<row r="900000"><c r="XFD900000" s="0"/></row>'))).toContain(
      "holds no rows",
    );
  });
});

describe("what is made to do harm is refused", () => {
  const parts = workbookParts({ S: HEADINGS + textRow(2, ["1", "2"]) });
  const withPart = (name: string, content: Parameters<typeof zipOf>[0][string]) =>
    zipOf({ ...parts, [name]: content });

  test("a file that would be too large, without unpacking it", async () => {
    // Nothing of it could be unpacked: the bytes of the part are no deflated ones.
    const bytes = withPart("xl/media/x.xml", { content: "x", declared: 300 * 1024 * 1024 });
    bytes.fill(0xff, bytes.indexOf("xl/media/x.xml") + 14, bytes.indexOf("xl/media/x.xml") + 15);
    expect(await reasonOf(bytes)).toContain("Unpacked, the file would have 301 MB");
  });

  test("many parts that would be too large together", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5 }, (_, at) => [`xl/x${at}.xml`, { content: "x", declared: 50 * 1024 * 1024 }]),
    );
    expect(await reasonOf(zipOf({ ...parts, ...many }))).toContain("it was not unpacked");
  });

  test("a part that holds more than it declares", async () => {
    const bytes = withPart("xl/x.xml", { content: Buffer.alloc(5_000_000), declared: 100 });
    expect(await reasonOf(bytes)).toContain("holds more than it declares");
  });

  test.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/comments1.xml"])(
    "entities in %s",
    async (name) => {
      const bomb =
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>';
      expect(await reasonOf(withPart(name, bomb))).toContain("declares entities");
    },
  );

  test("sheets that are small as files and vast as tables", async () => {
    const corners = '<row r="1"><c r="KN1"><v>1</v></c></row><row r="51000"><c r="A51000"><v>1</v></c></row>';
    const sheets = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`S${at}`, corners]));
    expect(await reasonOf(zipOf(workbookParts(sheets)))).toContain("more than three million cells");
  });

  test.each([
    ["tags within tags", "<c".repeat(10_000)],
    ["a tag without an end", `<c ${"x".repeat(200_000)}>`],
    ["more rows than a sheet can have", "<row/>".repeat(1_048_577)],
    ["cells without end", `<row r="1">${'<c r="A1"/>'.repeat(3_000_001)}</row>`],
  ])("%s", async (_, rows) => {
    expect(await reasonOf(zipOf(workbookParts({ S: rows })))).toMatch(/damaged|three million/);
  });

  test("one long text said thousands of times", async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => cellRow(at + 2, [["s", "<v>0</v>"]]));
    const bytes = zipOf(workbookParts({ S: HEADINGS + rows.join("") }, ["x".repeat(20_000)]));
    expect(await reasonOf(bytes)).toContain("characters, and at most 50,000,000 are read at a time");
  });
});

test.each([
  [{ "word/document.xml": "x" }, "Word document"],
  [{ "content.xml": "x", mimetype: "application/vnd.oasis.opendocument.spreadsheet" }, "OpenDocument"],
  [{ "xl/workbook.bin": "x" }, ".xlsb"],
  [{ "table.csv": "a,b\n1,2" }, "packed (ZIP)"],
  [{}, "packed (ZIP)"],
])("a packed file of %j is said to be one", async (parts, reason) => {
  expect(await reasonOf(zipOf(parts))).toContain(reason);
});

test("a workbook with any byte changed is read or refused, and nothing is thrown", async () => {
  const whole = sheet(HEADINGS, textRow(2, ["1", "2"]), cellRow(3, [["n", "<f>A2</f><v>1</v>"]]));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, cut) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      for (const bytes of [broken, whole.subarray(0, cut)]) {
        const file = await read(bytes);
        expect(file.ok || /\.$/.test(file.problem.reason)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
