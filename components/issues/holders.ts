import { POSITIONS } from "@/lib/domain/scale";
import { STATES } from "@/lib/domain/state";
import type { Holder } from "./model";

/** From opposing to supporting, then by state; by family name where alike. */
export function orderHolders<T extends Pick<Holder, "reading" | "sortName" | "slug">>(
  holders: readonly T[],
): T[] {
  const rank = ({ reading: { position, state } }: T) =>
    position === null
      ? POSITIONS.length + STATES.indexOf(state ?? "not-yet-researched")
      : POSITIONS.indexOf(position);
  return [...holders].sort(
    (a, b) => rank(a) - rank(b) || compare(a.sortName, b.sortName) || compare(a.slug, b.slug),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
