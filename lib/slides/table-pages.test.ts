import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths, pagesOf, rowHeight } from "./table-pages";

describe("a table on slides", () => {
  it("continues on further slides and loses no row", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 1, max: 12 }), (rows, room) => {
        const pages = pagesOf(rows, (row) => row, room);
        expect(pages.flat()).toEqual(rows);
        for (const page of pages)
          expect(page.length === 1 || page.reduce((sum, row) => sum + row, 0) <= room).toBe(true);
      }),
    );
  });

  it("fills its width, and has room for every line", () => {
    const table = [
      ["Issue", "In words"],
      ["Trade", "said mixed, 0, and did supports strongly, +2, ".repeat(6)],
    ];
    const widths = columnWidths(table, 12, 11);
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12, 9);
    expect(rowHeight(table[1] ?? [], widths, 11)).toBeGreaterThan(rowHeight(table[0] ?? [], widths, 11));
  });
});
