import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { expect, it } from "vitest";
import { streamedWorkbook } from "./streamed";
import { type Cell, dayCell } from "./workbook";

async function* pages(): AsyncGenerator<Cell[][]> {
  yield [[{ value: "=1+1" }, { value: 0 }, dayCell("2026-07-20"), { value: true }]];
  yield [];
  yield [
    [null, { value: -1.5 }, { value: "2026-07" }, { value: false }],
    [{ value: " <b> & \u0001é" }, null, null, null],
  ];
}

it("holds what is put into it piece by piece, each as what it is", async () => {
  const about = { name: "About", sticky: 0, widths: [], rows: [[{ value: "of it" }]] };
  const sheets = [
    { name: "one", heads: ["a", "b", "c", "d"], pages: pages() },
    { name: "none", heads: ["x"], pages: (async function* () {})() },
  ];
  const pieces: Uint8Array[] = [];
  for await (const piece of streamedWorkbook([about], sheets)) pieces.push(piece);
  const parts = unzipSync(Buffer.concat(pieces));
  const style = /<c r="A2" s="(\d+)" t="inlineStr">/.exec(
    strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array()),
  )?.[1];
  const xfs = [...strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()).matchAll(/<xf [^>]*>/g)];
  expect(xfs[Number(style)]?.[0]).toContain('quotePrefix="1"');
  const read = await readWorkbook(Buffer.concat(pieces), { trim: false });
  expect(read.map(({ sheet, data }) => [sheet, data])).toEqual([
    ["About", [["of it"]]],
    [
      "one",
      [
        ["a", "b", "c", "d"],
        ["=1+1", 0, new Date("2026-07-20T00:00:00Z"), true],
        [null, -1.5, "2026-07", false],
        [" <b> & é", null, null, null],
      ],
    ],
    ["none", [["x"]]],
  ]);
});
