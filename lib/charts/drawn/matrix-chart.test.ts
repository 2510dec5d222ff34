import { expect, it } from "vitest";
import { shadeOf } from "../shade";
import { matrixChart } from "./matrix-chart";

const names = ["Ada", "Bo", "Cy"];
const cells = [
  { row: "ada~bo", a: 0, b: 1, side: 1, shade: shadeOf(0.9), text: "90" },
  { row: "ada~cy", a: 0, b: 2, side: 0.5, shade: shadeOf(0.1), text: "10" },
  { row: "bo~cy", a: 1, b: 2, side: 0.3, shade: null, text: "" },
];

/** Corners and sides of the squares of a path. */
const squares = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v/g)].map(([, x, y, side]) => [x, y, side].map(Number));

it("draws each pair twice, mirrored, its square as large as what is known", () => {
  const { marks } = matrixChart({ names, cells }, 880);
  const filled = marks.flatMap((mark) => (mark.kind === "path" && mark.filled ? [mark] : []));
  const sides = filled.map(({ row, d }) => [row, squares(d).map(([, , side]) => side)]);
  expect(sides).toEqual([
    ["ada~cy", [21, 21]],
    ["ada~bo", [42, 42]],
  ]);
  const [[x = 0, y = 0] = [], [mirroredX = 0, mirroredY = 0] = []] = squares(filled[0]?.d ?? "");
  expect(mirroredX - x).toBeCloseTo(y - mirroredY);
});

it("draws a sign and no square where there is no number, and no number where it could not be read", () => {
  const marks = matrixChart({ names, cells }, 880).marks.filter(
    (mark) => "row" in mark && mark.row === "bo~cy",
  );
  expect(marks).toHaveLength(1);
  expect(marks[0]).not.toHaveProperty("filled");
  const many = Array.from({ length: 40 }, (_, at) => `Leader ${at}`);
  const small = matrixChart({ names: many, cells }, 360).marks;
  expect(small.filter((mark) => mark.kind === "text" && mark.row)).toEqual([]);
});
