import fc from "fast-check";
import { expect, it } from "vitest";
import { rowNames } from "./row-names";

const HEADS = ["Issue", "Lane", "From", "Until", "Position"];

it("calls lines by their first two cells, and those of one name by as much more as tells them apart", () => {
  expect(
    rowNames(
      [
        { cells: ["Kites", "Says", "2019", "2021", "+1"] },
        { cells: ["Kites", "Says", "2021", "today", "+2"] },
        { cells: ["Kites", "Does", "2019", "today", "+1"] },
        { cells: ["Clocks", "", "2019", "today", "0"] },
      ],
      HEADS,
    ),
  ).toEqual(["Kites, Says, From 2019", "Kites, Says, From 2021", "Kites, Does", "Clocks"]);
});

it("names no two lines alike unless all of their cells are", () => {
  const cell = fc.constantFrom("", "a", "b", "c");
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 }), (all) => {
      const names = rowNames(
        all.map((cells) => ({ cells })),
        HEADS,
      );
      for (const [x, a] of all.entries())
        for (const [y, b] of all.entries())
          if (names[x] === names[y] && a[0] === b[0] && a[1] === b[1]) expect(a).toEqual(b);
    }),
  );
});
