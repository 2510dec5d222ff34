/** What leaders and issues are called, by slug; a record that is gone keeps its slug. */
export type Names = { leader: (slug: string) => string; issue: (slug: string) => string };

/** Names from the lists of a release. */
export function namesFrom(
  leaders: ReadonlyMap<string, { name: string }>,
  issues: ReadonlyMap<string, { name: string }>,
): Names {
  return {
    leader: (slug) => leaders.get(slug)?.name ?? slug,
    issue: (slug) => issues.get(slug)?.name ?? slug,
  };
}
