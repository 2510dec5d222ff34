import { expect, it } from "vitest";
import type { MapLeader } from "./model";
import { placeLabels, rowOrder } from "./places";

const place = (slug: string, day: string, x: number | null): MapLeader => ({
  key: `${slug}@${day}`,
  slug,
  name: slug,
  label: slug,
  day,
  earlier: day !== "2026-01-01",
  weak: false,
  known: 6,
  x,
  y: null,
});
const leaders = [
  place("ada", "2026-01-01", 0.3),
  place("bo", "2026-01-01", 0.1),
  place("ada", "2018-01-01", -0.4),
  place("cy", "2026-01-01", null),
];

it("orders the lines of a row by where each stands last, and leaves out who has no place", () => {
  expect(rowOrder({ leaders })).toEqual(["bo", "ada"]);
  expect(rowOrder({ leaders: leaders.toReversed() })).toEqual(["bo", "ada"]);
});

it("names places of the page's day on a plane and not on a row, and gives other days", () => {
  const said = (shape: "plane" | "row") => leaders.slice(0, 3).map(placeLabels({ leaders, shape }));
  expect(said("plane")).toEqual(["ada", "bo", "1 Jan 2018"]);
  expect(said("row")).toEqual(["", "", "1 Jan 2018"]);
});

it("leaves a day to the text above where many stand on it", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g"].map((slug) => place(slug, "2018-01-01", 0));
  expect(many.map(placeLabels({ leaders: many, shape: "plane" }))).toEqual(many.map(() => ""));
});
