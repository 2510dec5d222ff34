import type { BlocSide } from "./model";

/** Slugs of the issues on which a bloc has no common position that a member could depart from. */
export function splitIssues({ departures }: Pick<BlocSide, "departures">): string[] {
  const split = departures.flatMap(({ departures: { cells } }) =>
    cells.filter(({ status }) => status === "no-common-position").map(({ issue }) => issue),
  );
  return [...new Set(split)];
}
