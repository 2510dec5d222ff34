import { formatDayShort } from "@/lib/i18n/format";
import type { LeaderMap, MapLeader } from "./model";

export type Placed = MapLeader & { x: number };

export function hasPlace(leader: MapLeader): leader is Placed {
  return leader.x !== null;
}

/** More places of one and the same other day than these, and the day stands in the text above alone, not at each. */
const LABELLED_UP_TO = 6;

/**
 * What stands beside a place: the day where it is another than the page's, else the name; nothing in a row, where the name
 * stands before the line.
 */
export function placeLabels({ leaders, shape }: Pick<LeaderMap, "leaders" | "shape">) {
  const earlier = leaders.filter((one) => one.earlier && hasPlace(one));
  const days = new Set(earlier.map(({ day }) => day));
  const isSaid = days.size === 1 && earlier.length > LABELLED_UP_TO;
  return (leader: MapLeader): string => {
    if (leader.earlier) return isSaid ? "" : formatDayShort(leader.day);
    return shape === "row" ? "" : leader.name;
  };
}

/** Slugs in the order of the lines of a row: by the place that is theirs on the page's day, or else on their last. */
export function rowOrder({ leaders }: Pick<LeaderMap, "leaders">): string[] {
  const last = new Map<string, Placed>();
  for (const one of leaders.filter(hasPlace)) {
    const held = last.get(one.slug);
    if (!held || held.day < one.day) last.set(one.slug, one);
  }
  return [...last.values()].sort((a, b) => a.x - b.x).map(({ slug }) => slug);
}
