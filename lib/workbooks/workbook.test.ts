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
