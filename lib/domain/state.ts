/**
 * Why a cell holds no position. None of the six is neutral, and none is ever drawn or computed as 0.
 * - `unclear`: there is a record, but it does not decide (needs a citation)
 * - `declined`: declined to answer (needs a citation)
 * - `not-found`: looked for and not found (needs the day and the places looked in)
 * - `not-applicable`: the question does not arise for this leader (needs a reason); leaves the scope of agreement
 * - `withheld`: there was a record, and it was taken out of every release; what it held is not said, and counts as unknown
 * - `not-yet-researched`: no record
 */
export type State =
  | "unclear"
  | "declined"
  | "not-found"
  | "not-applicable"
  | "withheld"
  | "not-yet-researched";

/** Every state, from the one closest to evidence to the absence of a record. */
export const STATES: readonly State[] = [
  "unclear",
  "declined",
  "not-found",
  "not-applicable",
  "withheld",
  "not-yet-researched",
];

export function isState(value: unknown): value is State {
  return (STATES as readonly unknown[]).includes(value);
}
