import fc from "fast-check";
import { expect, it } from "vitest";
import { rowsShown } from "../picture/picture";
import { apart, slope } from "./slope";

it("moves names apart in their order and keeps them in the picture while there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 20 }), (places) => {
      const moved = apart(places, 0, 400);
      const order = places.map((_, at) => at).sort((x, y) => (places[x] ?? 0) - (places[y] ?? 0));
      for (const [nth, at] of order.entries()) {
        const [y, next] = [moved[at] ?? Number.NaN, moved[order[nth + 1] ?? -1]];
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(400 + 1e-9);
        if (next !== undefined) expect(next - y).toBeGreaterThanOrEqual(17 - 1e-9);
      }
    }),
  );
});

it("draws a line where both days have a number, a dot where one has, and nothing where none has", () => {
  const line = (row: string, from: number | null, to: number | null) => ({
    row,
    label: row,
    ink: "ink" as const,
    dash: "",
    from,
    to,
  });
  const { marks } = slope(
    {
      lines: [line("both", 0, 1), line("one", null, 0.5), line("none", null, null)],
      sides: ["2020", "2024"],
      text: (value) => `${value * 100} %`,
    },
    600,
  );
  expect(rowsShown({ marks })).toEqual(new Set(["both", "one"]));
  const [drawn] = marks.filter((mark) => mark.kind === "line" && mark.row === "both");
  expect(drawn).toMatchObject({ y1: 258, y2: 38 });
});
