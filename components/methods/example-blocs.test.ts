import { expect, it } from "vitest";
import { partOf } from "@/lib/domain/measures/measurement";
import {
  EXAMPLE_BLOC,
  exampleCohesion,
  exampleDepartures,
  exampleMedians,
  exampleWithBloc,
} from "./example-blocs";

it("puts three members 1, 3 and 2 steps apart, and one of them on the other side", () => {
  const [line] = exampleCohesion().cells;
  expect(line).toMatchObject({ distance: 2, rice: 1 / 3, spread: { median: 1, known: 3 } });
  expect(exampleCohesion().raw).toBe(0.5);
  expect(exampleDepartures().map(({ departures }) => partOf(departures, "departed"))).toEqual([0, 0, 1]);
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
