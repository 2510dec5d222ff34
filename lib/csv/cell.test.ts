import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCell } from "./cell";

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])("makes %j text", (text) => {
  expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
});

it("gives every text back, but for the apostrophe that makes a formula text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const [[cell] = [""]] = parse(`${csvCell(text)},x\r\n`, { relax_quotes: false });
      expect(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).toBe(cell);
    }),
  );
});
