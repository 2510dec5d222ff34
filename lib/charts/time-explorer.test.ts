import fc from "fast-check";
import { expect, it } from "vitest";
import { colourOf, type ExplorerLine, instantOf, momentsOf, shiftsOf, stepAt } from "./time-explorer";

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
  const moments = momentsOf({ lines, until: "2023-01-01", firmUntil: null });
  expect(moments.map(({ at, firm: { values } }) => [year(at), values.a, values.b])).toEqual([
    [2020, 1, null],
    [2021, 1, null],
    [2021, null, 0],
    [2022, null, 0],
    [2022, -2, 0],
    [2023, -2, 0],
  ]);
  expect(moments.every(({ later }) => Object.keys(later.values).length === 0)).toBe(true);
});

it.each([
  ["within a step", "2022-07-01", [2021, 2022, 2022, 2022], [2022, 2022, 2023]],
  ["at the first step", "2020-01-01", [], [2021, 2022, 2022, 2023]],
  ["after the last", "2024-01-01", [2021, 2022, 2022, 2023], []],
])("is firm up to a day %s, and goes on from there as another line", (_, firmUntil, firm, later) => {
  const moments = momentsOf({ lines, until: "2023-01-01", firmUntil });
  const drawn = (part: "firm" | "later") =>
    moments.flatMap(({ at, [part]: { values } }) => (values.b === 0 ? [year(at)] : []));
  expect([drawn("firm"), drawn("later")]).toEqual([firm, later]);
});

it("draws a step on the day up to which lines are firm with what follows", () => {
  const stepped = [line("c", [step("c1", "2020-01-01", "2021-01-01", 1), step("c2", "2021-01-01", null, 2)])];
  const moments = momentsOf({ lines: stepped, until: "2022-01-01", firmUntil: "2021-01-01" });
  expect(moments.map(({ at, firm, later }) => [year(at), firm.values.c, later.values.c])).toEqual([
    [2020, 1, undefined],
    [2021, 1, undefined],
    [2021, undefined, 1],
    [2021, undefined, 2],
    [2022, undefined, 2],
  ]);
});

it("moves lines apart, none by more than there is room", () => {
  expect(shiftsOf(1, 0.4)).toEqual([0]);
  expect(shiftsOf(3, 0)).toEqual([0, 0, 0].map((none) => expect.closeTo(none)));
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 120 }), (count) => {
      const shifts = shiftsOf(count, 0.4);
      expect(Math.max(...shifts.map(Math.abs))).toBeLessThanOrEqual(0.4 + 1e-9);
      expect(new Set(shifts).size).toBe(count);
    }),
  );
});

it("says what holds on a day, and at the end of the axis what led there", () => {
  const at = (day: string) => stepAt(lines[0] as ExplorerLine, instantOf(day), "2023-01-01")?.row;
  expect(at("2019-01-01")).toBeUndefined();
  expect(at("2021-01-01")).toBe("a2");
  expect(at("2023-01-01")).toBe("a3");
});

it("draws nothing for what begins on the last day, and nothing of no line", () => {
  const late = [line("c", [step("c1", "2023-01-01", null, 1)])];
  expect(momentsOf({ lines: late, until: "2023-01-01", firmUntil: null })).toEqual([]);
  expect(momentsOf({ lines: [], until: "2023-01-01", firmUntil: null })).toEqual([]);
});

it("draws a line in the colour of its switch", () => {
  const option = (key: string, colour: string | null) => ({ key, name: key, colour, on: true });
  const both = { ...line("a.says", []), switches: ["a", "says"] };
  expect(colourOf(both, [option("says", null), option("a", "red")])).toBe("red");
  expect(colourOf(both, [option("says", null)])).toBe("currentColor");
});
