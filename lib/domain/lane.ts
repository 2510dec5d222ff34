/** What was said and what was done are recorded apart and never merged. */
export type Lane = "says" | "does";

/** Both lanes in the fixed order in which they are shown. */
export const LANES: readonly Lane[] = ["says", "does"];

export function isLane(value: unknown): value is Lane {
  return value === "says" || value === "does";
}
