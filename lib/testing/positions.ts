import fc from "fast-check";
import type { Reading } from "@/lib/domain/cell";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import { STATES, type State } from "@/lib/domain/state";
import { readingOf, rowsOf } from "@/lib/domain/testing/readings";

/** For tests: a position, and a state that leaves a cell in scope. */
export const position = fc.constantFrom(...POSITIONS);
export const unknown = fc.constantFrom<State>(
  "unclear",
  "declined",
  "not-found",
  "withheld",
  "not-yet-researched",
);
export const held = fc.oneof({ weight: 3, arbitrary: position }, fc.constantFrom(...STATES));
/** Whole and broken weights, and 0. */
export const weight = fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.double({ min: 1e-3, max: 100, noNaN: true }));

/** For tests: what two leaders hold on some issues, with weights. */
export const someRows = fc.array(fc.tuple(held, held, weight), { maxLength: 14 }).map(rowsOf);

/** For tests: the reading at the other end of the scale. */
export const flipped = (reading: Reading): Reading => ({
  ...reading,
  position: reading.position === null ? null : ((0 - reading.position) as Position),
});

export const readings = (count: number) =>
  fc.array(
    held.map((it) => readingOf(it)),
    { minLength: count, maxLength: count },
  );
