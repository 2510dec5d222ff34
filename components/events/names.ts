/** What leaders, issues, countries, blocs and sources are called, by slug; a record that nobody named keeps its slug. */
export type Names = Record<Named, (slug: string) => string>;

type Named = "leader" | "issue" | "country" | "bloc" | "source";
type Register = ReadonlyMap<string, { name: string }>;
const NONE: Register = new Map();

/** Names from the lists of a release. */
export function namesFrom(
  leaders: Register,
  issues: Register,
  more: Partial<Record<Exclude<Named, "leader" | "issue">, Register>> = {},
): Names {
  const of =
    (named = NONE) =>
    (slug: string) =>
      named.get(slug)?.name ?? slug;
  return {
    leader: of(leaders),
    issue: of(issues),
    country: of(more.country),
    bloc: of(more.bloc),
    source: of(more.source),
  };
}
