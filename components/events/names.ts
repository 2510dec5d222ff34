/** What leaders, issues, countries and blocs are called, by slug; a record that nobody named keeps its slug. */
export type Names = Record<"leader" | "issue" | "country" | "bloc", (slug: string) => string>;

type Named = ReadonlyMap<string, { name: string }>;
const NONE: Named = new Map();

/** Names from the lists of a release. */
export function namesFrom(leaders: Named, issues: Named, countries = NONE, blocs = NONE): Names {
  const of = (named: Named) => (slug: string) => named.get(slug)?.name ?? slug;
  return { leader: of(leaders), issue: of(issues), country: of(countries), bloc: of(blocs) };
}
