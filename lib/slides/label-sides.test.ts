import { expect, it } from "vitest";
import { labelSides } from "./label-sides";

const ROOM = { width: 400, height: 400, beside: 100 };

it("is the right, where nothing is in the way", () => {
  const points = [
    { x: 50, y: 50, text: "Ada" },
    { x: 50, y: 200, text: "Bo" },
  ];
  expect(labelSides(points, 14, ROOM)).toEqual(["r", "r"]);
});

it("is another side, where the label would lie on a point, on a label or beyond the picture", () => {
  const near = [
    { x: 100, y: 100, text: "Ada Example" },
    { x: 130, y: 100, text: "Bo Sample" },
  ];
  expect(labelSides(near, 14, ROOM)).toEqual(["l", "r"]);
  const stacked = [100, 104, 108].map((y) => ({ x: 200, y, text: "Cy Specimen" }));
  expect(new Set(labelSides(stacked, 14, ROOM)).size).toBe(3);
  expect(labelSides([{ x: 395, y: 100, text: "A name that is far too long for it" }], 14, ROOM)).toEqual([
    "l",
  ]);
});
