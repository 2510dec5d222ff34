import type { Day } from "@/lib/domain/day";
import { DEFAULT_MEASURE, type MeasureId } from "@/lib/domain/measures/registry";
import type { Link } from "@/lib/views/moment";
import { weights } from "@/lib/views/parameters";

/** What a reader chooses on the page of two leaders. */
export type StoryView = {
  events: "all" | "both";
  order: "oldest" | "newest";
  measure: MeasureId;
  /** How much an issue counts, by slug; 1 where nothing is said. */
  weights: Readonly<Record<string, number>>;
  /** The day of the line whose sum is open. */
  at: Day | null;
};

/** Whether any issue counts for more or less than the others. */
export function isWeighed(given: StoryView["weights"]): boolean {
  return weights.write(given) !== null;
}

/** The page of two leaders, in alphabetical order, as this view shows it. */
export function relationAddress(
  { a, b }: Record<"a" | "b", { slug: string }>,
  view: StoryView,
  link: Link,
  fragment = "",
): string {
  return link(`/relations/${a.slug}/${b.slug}${fragment}`, {
    events: view.events === "all" ? null : view.events,
    order: view.order === "oldest" ? null : view.order,
    at: view.at,
    ...howNear(view),
  });
}

/** Measure and weights as parameters of an address; what is at its default is left out. */
export function howNear({ measure, weights: given }: Pick<StoryView, "measure" | "weights">) {
  return { measure: measure === DEFAULT_MEASURE ? null : measure, weights: weights.write(given) };
}
