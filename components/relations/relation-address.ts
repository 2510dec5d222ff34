import { DEFAULT_MEASURE, type MeasureId } from "@/lib/domain/measures/registry";
import type { Link } from "@/lib/views/moment";

/** What a reader chooses on the page of two leaders. */
export type StoryView = { events: "all" | "both"; order: "oldest" | "newest"; measure: MeasureId };

/** The page of two leaders, in alphabetical order, as this view shows it. */
export function relationAddress(
  { a, b }: Record<"a" | "b", { slug: string }>,
  { events, order, measure }: StoryView,
  link: Link,
  fragment = "",
): string {
  return link(`/relations/${a.slug}/${b.slug}${fragment}`, {
    events: events === "all" ? null : events,
    order: order === "oldest" ? null : order,
    measure: measure === DEFAULT_MEASURE ? null : measure,
  });
}
