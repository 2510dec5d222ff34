import type { DepartureLine } from "@/lib/domain/measures/departures";
import type { BlocSide } from "./model";

/**
 * Slugs of the issues on which a member is compared with the bloc (`counted`), or on which the bloc has no common position
 * that one could depart from (`no-common-position`).
 */
export function departureIssues(
  { departures }: Pick<BlocSide, "departures">,
  asked: Extract<DepartureLine["status"], "counted" | "no-common-position">,
): string[] {
  const found = departures.flatMap(({ departures: { cells } }) =>
    cells.filter(({ status }) => status === asked).map(({ issue }) => issue),
  );
  return [...new Set(found)];
}
