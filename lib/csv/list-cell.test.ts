import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvListCell } from "./list-cell";
import { partsOf, unguarded } from "./testing";

it("joins parts by semicolons, nothing for null, and leaves numbers numbers", () => {
  expect(csvListCell(["who", "brics"])).toBe("who;brics");
  expect(csvListCell([-2, null, 1])).toBe("-2;;1");
  expect(csvListCell([])).toBe("");
  expect(csvListCell(["=1+1", "b", "@a"])).toBe("'=1+1;b;'@a");
  expect(csvListCell([["a"], []])).toBe('"[""a""];[]"');
});

it("gives every list of texts back, but for the apostrophe that makes a formula text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (items) => {
      const [[cell = ""] = []] = parse(`${csvListCell(items)},x\r\n`) as string[][];
      const parts = partsOf(cell).map((part, at) => (items[at]?.startsWith("'") ? part : unguarded(part)));
      // One empty text and none at all are the same cell.
      expect(parts).toEqual(items.length === 1 && items[0] === "" ? [] : items);
    }),
  );
});
