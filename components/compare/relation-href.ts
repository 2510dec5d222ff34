import type { Link } from "@/lib/views/moment";

/** The page of a relation under its one address, names in alphabetical order; null for a leader and themself. */
export function relationHref(a: string | undefined, b: string | undefined, link: Link): string | null {
  if (!a || !b || a === b) return null;
  return link(a < b ? `/relations/${a}/${b}` : `/relations/${b}/${a}`);
}
