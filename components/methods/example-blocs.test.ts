import { expect, it } from "vitest";
import { partOf } from "@/lib/domain/measures/measurement";
import {
  EXAMPLE_BLOC,
  exampleCohesion,
  exampleDepartures,
  exampleMedians,
  examplePairs,
  exampleWithBloc,
} from "./example-blocs";

it("puts three members 1, 3 and 2 steps apart", () => {
  const [line] = exampleCohesion().cells;
  expect(line).toMatchObject({ distance: 2, rice: 1 / 3, spread: { median: 1, known: 3 } });
  expect(exampleCohesion().raw).toBe(0.5);
});

it("has one of four depart from a median that stands, and a bloc of three that is split", () => {
  expect(exampleDepartures().map(({ departures }) => partOf(departures, "departed"))).toEqual([0, 0, 0, 1]);
  expect(exampleCohesion().cells[0]?.spread.deviation).toBe(1);
});

it("leaves out a bloc that is split", () => {
  expect(exampleMedians().cells[0]).toMatchObject({
    status: "split",
    unfit: [true, true],
    positions: [1, 0],
  });
});

it("puts the first member at the mean of the distances to the two others: 1 and 3 steps of 4", () => {
  const [own = 0, ...others] = EXAMPLE_BLOC;
  const mean = others.reduce<number>((sum, other) => sum + Math.abs(own - other), 0) / others.length;
  expect(mean).toBe(2);
  expect(exampleWithBloc()).toMatchObject({ raw: 1 - mean / 4, cells: [{ distance: mean }] });
});

it("sets three against two, pair by pair", () => {
  const { cells, value, spread } = examplePairs();
  // 3 and 1, 2 and 0, 0 and 2 steps of 4.
  expect(cells.map(({ amount }) => amount)).toEqual([0.25, 0.75, 0.5, 1, 1, 0.5]);
  expect(value).toBeCloseTo(4 / 6, 12);
  expect(spread).toMatchObject({ least: 0.25, greatest: 1 });
  expect(spread?.deviation).toBeCloseTo(Math.sqrt(0.0763889), 5);
});
