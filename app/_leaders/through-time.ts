import { axisOver } from "@/app/_issues/axis";
import type { PublishedRecord } from "@/app/_view/record";
import { retiredText } from "@/components/issues/retired-badge";
import { leaderTimeFigure } from "@/components/leaders/leader-time-figure";
import type { Figure } from "@/lib/charts/figure";
import { askedOn } from "@/lib/domain/asked";
import { LANES } from "@/lib/domain/lane";
import { periodsOf } from "@/lib/domain/position-index";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";

/** A leader's positions through time, as the leader's page shows them: each issue with everything on record of it. */
export function leaderTimeOf(
  record: PublishedRecord,
  leader: Leader,
  { asOf }: Pick<Moment, "asOf">,
): Figure {
  const all = record.issues.all.map((issue) => ({
    issue,
    spans: LANES.flatMap((lane) => periodsOf(record.index, leader.id, issue.id, lane)),
  }));
  const held = all.filter(({ spans }) => spans.length > 0);
  const asked = new Set(askedOn(record.issues.all, asOf).map(({ slug }) => slug));
  return leaderTimeFigure({
    name: leader.name,
    rows: held.map(({ issue, spans }) => ({
      key: issue.slug,
      name: issue.name,
      href: `#${issue.slug}`,
      note: retiredText(issue, asOf) ?? "",
      spans,
    })),
    without: all
      .filter(({ issue, spans }) => spans.length === 0 && asked.has(issue.slug))
      .map(({ issue }) => issue.name),
    terms: leader.terms,
    domain: axisOver(
      held.flatMap(({ spans }) => spans),
      asOf,
      leader.lastChecked,
    ),
    asOf,
    lastChecked: leader.lastChecked,
    release: record.release,
  });
}
