import type { PublishedRecord } from "@/app/_view/record";
import { issueTimeFigure } from "@/components/issues/issue-time-figure";
import type { Holder } from "@/components/issues/model";
import type { Figure } from "@/lib/charts/figure";
import { lastCheckedOf } from "@/lib/domain/staleness";
import type { Issue } from "@/lib/issues/model";
import type { Link, Moment } from "@/lib/views/moment";
import { axisOver } from "./axis";

/** How the positions on an issue moved, as its page shows it; null where nothing is on record. */
export function issueTimeOf(
  record: PublishedRecord,
  issue: Issue,
  holders: readonly Holder[],
  { asOf }: Pick<Moment, "asOf">,
  link: Link,
): Figure | null {
  const held = holders.filter(({ spans }) => spans.length > 0);
  if (held.length === 0) return null;
  const lastChecked = lastCheckedOf([issue, ...record.leaders.all]);
  return issueTimeFigure({
    issue: issue.name,
    rows: held.map(({ slug, name, spans }) => ({
      key: slug,
      name,
      href: link(`/leaders/${slug}#${issue.slug}`),
      note: "",
      spans,
    })),
    without: holders.filter(({ spans }) => spans.length === 0).map(({ name }) => name),
    domain: axisOver(
      held.flatMap(({ spans }) => spans),
      asOf,
      lastChecked,
    ),
    asOf,
    lastChecked,
    release: record.release,
  });
}
