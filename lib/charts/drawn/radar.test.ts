import { expect, it } from "vitest";
import type { Position } from "@/lib/domain/scale";
import { rowsShown } from "../picture/picture";
import { radar } from "./radar";

const SPOKES = ["a", "b", "c", "d"].map((row) => ({ row, label: row === "d" ? "US–Argentina" : row }));
const shape = (positions: (Position | null)[]) => ({
  label: "Ada",
  ink: { leader: "ada-example" },
  dash: "",
  readings: positions.map((position) => (position === null ? null : { position, isWeak: position === 0 })),
});
const draw = (shapes: ReturnType<typeof shape>[], width = 720) => radar({ spokes: SPOKES, shapes }, width);
const dots = ({ marks }: ReturnType<typeof draw>) =>
  marks.flatMap((mark) => (mark.kind === "circle" ? [mark] : []));

it("breaks the line at a spoke without a position, and draws none in the middle", () => {
  const { marks } = draw([shape([2, null, -2, 1])]);
  expect(rowsShown({ marks })).toEqual(new Set(["a", "c", "d"]));
  const sides = marks.filter((mark) => mark.kind === "line" && mark.width === 2.5 && mark.y1 !== mark.y2);
  expect(sides).toHaveLength(2);
  const centre = { x: 360, y: 300 };
  for (const { x, y } of dots(draw([shape([-2, -2, -2, -2])])))
    expect(Math.hypot(x - centre.x, y - centre.y)).toBeGreaterThan(40);
});

it("shows every dot where several lie at one place, and hollow what is weakly sourced", () => {
  const found = dots(draw([shape([0, 1, 1, 1]), shape([0, 1, 1, 1])]));
  const [first, second] = [found[0], found[4]];
  expect(first).toMatchObject({ x: second?.x, y: second?.y, hollow: true });
  expect(first?.r).toBeGreaterThan(second?.r ?? 0);
});

it("keeps the names of its spokes within the picture of a phone", () => {
  const { marks, width } = draw([shape([1, 1, 1, 1])], 360);
  for (const mark of marks)
    if (mark.kind === "text" && mark.text === "US–Argentina") {
      expect(mark.x).toBeLessThanOrEqual(width);
      expect(mark.x - 84).toBeGreaterThanOrEqual(0);
    }
});
