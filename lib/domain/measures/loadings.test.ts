import { expect, it } from "vitest";
import { type Held, readingOf } from "../testing/readings";
import { loadingsOf } from "./loadings";

const member = (leader: string, ...held: Held[]) => ({ leader, readings: held.map((one) => readingOf(one)) });
const members = [member("ada", 2, 1), member("bo", 0, 1), member("cy", -2, 1), member("di", "unclear", 1)];
const points = [
  { leader: "ada", x: 1, y: 0 },
  { leader: "bo", x: 0.5, y: 0 },
  { leader: "cy", x: -1.5, y: 0 },
  { leader: "di", x: 9, y: 0 },
];

it("is Pearson's r over those who hold a position, with the numbers it is made of", () => {
  const [first, second] = loadingsOf(points, members, ["first", "second"]);
  // Positions 2, 0, −2 and places 1, 0.5, −1.5, both with mean 0: 5 ÷ √(8 × 3.5).
  expect(first).toEqual({
    issue: "first",
    leaders: 3,
    x: { value: expect.closeTo(5 / Math.sqrt(28), 12), product: 5, positions: 8, places: 3.5 },
    y: { value: null, product: 0, positions: 8, places: 0 },
  });
  expect([second?.leaders, second?.x.value, second?.x.positions]).toEqual([4, null, 0]);
});

it("is empty where nobody is placed", () => {
  expect(loadingsOf([], members, ["first"])).toEqual([]);
});
