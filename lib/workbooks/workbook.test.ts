import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { expect, it } from "vitest";
import { type Cell, dayCell, sheetNames, workbookFile } from "./workbook";

const written = async (rows: Cell[][]) => {
  const bytes = await workbookFile([{ name: "One", widths: [], sticky: 0, rows }]);
  const [sheet] = await readWorkbook(Buffer.from(bytes));
  return { data: sheet?.data, parts: unzipSync(bytes) };
};

it("keeps numbers, days, texts, yes and no, and nothing, each as what it is", async () => {
  const { data } = await written([
    [
      { value: 0 },
      { value: -1.5, format: "0.0" },
      dayCell("2026-07-20"),
      { value: "2026-07-20" },
      { value: true },
    ],
    [null, { value: "" }, dayCell("1848-03-01"), { value: "Élan & <b>\u0001" }, null],
  ]);
  expect(data).toEqual([
    [0, -1.5, new Date("2026-07-20T00:00:00Z"), "2026-07-20", true],
    [null, null, "1848-03-01", "Élan & <b>", null],
  ]);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")'])(
  "has %j as a text and no formula",
  async (text) => {
    const { data, parts } = await written([[{ value: text }]]);
    expect(data?.[0]?.[0]).toBe(text.trim());
    for (const [name, part] of Object.entries(parts))
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(part)).not.toMatch(/<f[\s>]/);
  },
);

it.each(["plain", "head", "title", "wrapped"] as const)(
  "keeps a text that looks like a formula one when its cell is edited: %s",
  async (kind) => {
    const look = kind === "plain" ? {} : { kind };
    const { parts } = await written([
      [
        { value: "=1+1", ...look },
        { value: "1 = 1", ...look },
      ],
    ]);
    const [formula, text] = stylesOf(parts);
    expect([formula, text]).toEqual([true, false]);
  },
);

/** Whether the cells of the first row bear the mark of a text. */
function stylesOf(parts: Record<string, Uint8Array>): boolean[] {
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const cellXfs = /<cellXfs.*?<\/cellXfs>/s.exec(read("xl/styles.xml"))?.[0] ?? "";
  const styles = [...cellXfs.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes('quotePrefix="1"'));
  const cells = read("xl/worksheets/sheet1.xml").matchAll(/<c r="[A-Z]+1" s="(\d+)"/g);
  return [...cells].map(([, style]) => styles[Number(style)] ?? false);
}

it("names sheets as spreadsheets take names", () => {
  expect(sheetNames(["a/b", "A b", "x".repeat(50), "x".repeat(50), "[]", "'it'"])).toEqual([
    "a b",
    "A b 2",
    "x".repeat(31),
    `${"x".repeat(29)} 2`,
    "Sheet",
    "it",
  ]);
});
