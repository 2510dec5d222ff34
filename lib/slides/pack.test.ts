import { expect, it } from "vitest";
import { finished, mended } from "./pack";

it("says once how a paragraph looks, and leaves its words", () => {
  const run = (text: string) => `<a:pPr indent="0"><a:buNone/></a:pPr><a:r><a:t>${text}</a:t></a:r>`;
  const paragraph = `<a:p>${run("one")}${run("two")}</a:p>`;
  expect(mended(paragraph + paragraph)).toBe(
    '<a:p><a:pPr indent="0"><a:buNone/></a:pPr><a:r><a:t>one</a:t></a:r><a:r><a:t>two</a:t></a:r></a:p>'.repeat(
      2,
    ),
  );
});

it("refuses a presentation of another number of charts", async () => {
  const { zipSync } = await import("fflate");
  const empty = zipSync({ "ppt/slides/slide1.xml": new Uint8Array([60]) });
  await expect(finished(empty, [{ xml: "", workbook: new Uint8Array() }])).rejects.toThrow(RangeError);
});
