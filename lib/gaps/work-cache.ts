import { keptByRelease } from "@/lib/db/release-cache";
import type { LaneChoice } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { Former } from "@/lib/domain/office";

/** Days and lanes of releases kept: a hundred leaders on a hundred issues are about a quarter of a megabyte. */
const KEPT = 24;

/** Keeps what the order of work comes from by all that it is a function of, so that it is made once for every page of it. */
export function keepingWork<T extends object>(
  make: (release: number, asOf: Day, former: Former, lane: LaneChoice) => Promise<T>,
): (release: number, asOf: Day, former: Former, lane: LaneChoice) => Promise<T> {
  return keptByRelease("gaps-work", KEPT, make);
}
