import { expect, it } from "vitest";
import { partOf } from "@/lib/domain/measures/measurement";
import { exampleCohesion, exampleDepartures, exampleMedians } from "./example-blocs";

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
