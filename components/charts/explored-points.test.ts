import { expect, it } from "vitest";
import { tableOf } from "@/lib/charts/figure";
import { exploredPoints, inLines, roundTicks } from "./explored-points";

const rows = [
  { key: "ada", who: "Ada", x: 0, y: 1 },
  { key: "ada@2018-01-01", who: "Ada", x: -1, y: 0.5 },
  { key: "bo", who: "Bo", x: null, y: null },
  { key: "cy", who: "Cy", x: -2, y: 0 },
];
const table = tableOf(rows, ({ key }) => key, [
  { key: "leader", head: "Leader", value: ({ who }) => who },
  { key: "across", head: "Across", value: ({ x }) => x },
  { key: "up", head: "Up", value: ({ y }) => y },
]);
const series = exploredPoints(table, { x: "across", y: "up" }, (row) => {
  const [key = row, day] = row.split("@");
  const isEarlier = day !== undefined;
  return {
    key,
    name: key,
    day: day ?? "2026-01-01",
    label: isEarlier ? "2018" : key,
    hollow: !isEarlier,
    small: isEarlier,
  };
});

it("takes the places of a figure's rows, a series for each leader in the order of days, and leaves out rows without a place", () => {
  expect(series.map(({ key }) => key)).toEqual(["ada", "cy"]);
  expect(series[0]?.points).toEqual([
    {
      key: "ada@2018-01-01",
      x: -1,
      y: 0.5,
      label: "2018",
      hollow: false,
      small: true,
      text: "Ada · Across: -1 · Up: 0.5",
    },
    {
      key: "ada",
      x: 0,
      y: 1,
      label: "ada",
      hollow: true,
      small: false,
      text: "Ada · Across: 0 · Up: 1",
    },
  ]);
});

it("gives each leader a line where there is no up, all their days on it", () => {
  const lines = inLines(series, ["cy", "ada"]);
  expect(lines.map(({ key, points }) => [key, points.map(({ x, y }) => [x, y])])).toEqual([
    ["cy", [[-2, 1]]],
    [
      "ada",
      [
        [-1, 2],
        [0, 2],
      ],
    ],
  ]);
});

it("ticks round numbers within the frame", () => {
  expect(roundTicks(-0.137, 0.42)).toEqual([-0.1, 0, 0.1, 0.2, 0.3, 0.4]);
  expect(roundTicks(-1.2, 1.3)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(roundTicks(0.011, 0.019)).toEqual([0.012, 0.014, 0.016, 0.018]);
});
