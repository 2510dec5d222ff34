import { expect, it } from "vitest";
import { colourOf, type ExplorerLine, instantOf, momentsOf, stepAt } from "./time-explorer";

const step = (row: string, from: string, to: string | null, value: number | null) => ({
  row,
  from,
  to,
  value,
  text: row,
});
const line = (key: string, steps: ExplorerLine["steps"]): ExplorerLine => ({
  key,
  name: key,
  width: 2,
  dash: "",
  switches: [key],
  steps,
});
const lines = [
  line("a", [
    step("a1", "2020-01-01", "2021-01-01", 1),
    step("a2", "2021-01-01", "2022-01-01", null),
    step("a3", "2022-01-01", null, -2),
  ]),
  line("b", [step("b1", "2021-01-01", null, 0)]),
];
const year = (at: number) => new Date(at).getUTCFullYear();

it("holds every change twice, so that a value is drawn up to where it ends", () => {
  expect(momentsOf(lines, "2023-01-01").map(({ at, values }) => [year(at), values.a, values.b])).toEqual([
    [2020, 1, null],
    [2021, 1, null],
    [2021, null, 0],
    [2022, null, 0],
    [2022, -2, 0],
    [2023, -2, 0],
  ]);
});

it("says what holds on a day, and at the end of the axis what led there", () => {
  const at = (day: string) => stepAt(lines[0] as ExplorerLine, instantOf(day), "2023-01-01")?.row;
  expect(at("2019-01-01")).toBeUndefined();
  expect(at("2021-01-01")).toBe("a2");
  expect(at("2023-01-01")).toBe("a3");
});

it("draws nothing for what begins on the last day, and nothing of no line", () => {
  const late = [line("c", [step("c1", "2023-01-01", null, 1)])];
  expect(momentsOf(late, "2023-01-01")).toEqual([]);
  expect(momentsOf([], "2023-01-01")).toEqual([]);
});

it("draws a line in the colour of its switch", () => {
  const option = (key: string, colour: string | null) => ({ key, name: key, colour, on: true });
  const both = { ...line("a.says", []), switches: ["a", "says"] };
  expect(colourOf(both, [option("says", null), option("a", "red")])).toBe("red");
  expect(colourOf(both, [option("says", null)])).toBe("currentColor");
});
