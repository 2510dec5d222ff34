import type { Reading } from "./cell";
import { isWeaklySourced } from "./confidence";
import { OLD_BELOW } from "./measures/freshness";

/**
 * What can be lacking in a cell.
 * - `not-researched`: there is no record
 * - `not-known`: there is one, and it holds no position: unclear, declined, looked for and not found, or withheld
 * - `weak`: a position that is weakly sourced
 * - `old`: what it rests on is older than one half-life, or was last checked so long ago
 */
export const GAP_KINDS = ["not-researched", "not-known", "weak", "old"] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/**
 * What is lacking in a cell; nothing where it holds a position that is well sourced and fresh, or where the question does
 * not arise.
 * @param freshness  of what the cell rests on, 0 to 1; null where it rests on nothing
 */
export function gapsOf({ position, state, confidence }: Reading, freshness: number | null): GapKind[] {
  if (state === "not-applicable") return [];
  if (state === "not-yet-researched") return ["not-researched"];
  const kinds: GapKind[] = [];
  if (position === null) kinds.push("not-known");
  else if (confidence !== null && isWeaklySourced(confidence)) kinds.push("weak");
  if (freshness !== null && freshness < OLD_BELOW) kinds.push("old");
  return kinds;
}
