import type { Link } from "@/lib/views/moment";
import { type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { issues, lane, leaders, measure, weights } from "@/lib/views/parameters";

/** What every page of analysis reads: whom, on which issues, by which lane, weights and measure. */
export const analysisSpec = { leaders, issues, lane, weights, measure };
export type AnalysisView = ViewOf<typeof analysisSpec>;

/** The query of a view as a record, for `link`. */
export function queryOfView<S extends Spec>(spec: S, view: Partial<ViewOf<S>>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(writeView(spec, view)));
}

/** The comparison of two leaders, by their keys, with the sum behind their number open; on the view's own terms. */
export function sumHref(link: Link, view: AnalysisView, a: string, b: string): string {
  const { leaders: _, ...terms } = analysisSpec;
  return link("/compare#explain", {
    ...queryOfView(terms, view),
    leaders: `${a},${b}`,
    explain: `${a}~${b}`,
  });
}

/** The fields of a form that it does not send itself, from the view's query. */
export function keptFields<S extends Spec>(
  spec: S,
  view: Partial<ViewOf<S>>,
  link: Link,
  ...without: string[]
): [name: string, value: string][] {
  const query = new URLSearchParams(link("/", queryOfView(spec, view)).split("?")[1] ?? "");
  return [...query].filter(([name]) => !without.includes(name));
}
