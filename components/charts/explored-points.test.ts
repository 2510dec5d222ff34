import { expect, it } from "vitest";
import { tableOf } from "@/lib/charts/figure";
import { exploredPoints } from "./explored-points";

it("takes the places of a figure's rows, a series for each leader, and leaves out rows without a place", () => {
  const rows = [
    { key: "ada@2018-01-01", who: "Ada", x: -1, y: 0.5 },
    { key: "ada", who: "Ada", x: 0, y: 1 },
    { key: "bo", who: "Bo", x: null, y: null },
  ];
  const table = tableOf(rows, ({ key }) => key, [
    { key: "leader", head: "Leader", value: ({ who }) => who },
    { key: "across", head: "Across", value: ({ x }) => x },
    { key: "up", head: "Up", value: ({ y }) => y },
  ]);
  const series = exploredPoints(table, { x: "across", y: "up" }, (key) => ({
    key: key.split("@")[0] ?? key,
    name: key,
  }));
  expect(series).toHaveLength(1);
  expect(series[0]?.points).toEqual([
    { key: "ada@2018-01-01", series: "ada", x: -1, y: 0.5, text: "Ada · Across: -1 · Up: 0.5" },
    { key: "ada", series: "ada", x: 0, y: 1, text: "Ada · Across: 0 · Up: 1" },
  ]);
});
