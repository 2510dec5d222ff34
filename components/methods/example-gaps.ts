import type { Day } from "@/lib/domain/day";
import { freshness, KIND_OF_LANE } from "@/lib/domain/measures/freshness";
import { EXAMPLE_DAY } from "./example";

/** When the statement of the example was last checked. */
export const EXAMPLE_STATEMENT: Day = "2020-06-01";

/** How fresh it is on the examples' day, by the function that every page uses. */
export function exampleFreshness() {
  return freshness([{ key: "says", kind: KIND_OF_LANE.says, day: EXAMPLE_STATEMENT }], EXAMPLE_DAY);
}
