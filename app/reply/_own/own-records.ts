import type { PublishedRecord } from "@/app/_view/record";
import type { OwnRecords } from "@/components/reply-links/model";
import { periodsOf } from "@/lib/domain/position-index";
import { listEvents } from "@/lib/events/queries";
import { type CitedSource, isWithheld, type ShownSource } from "@/lib/sources/model";
import { shownStances } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";

/** Everything that readers find about a leader at a release, with its sources; null where there is no such leader. */
export async function ownRecords(record: PublishedRecord, slug: string): Promise<OwnRecords | null> {
  const leader = record.leaders.bySlug.get(slug);
  if (!leader) return null;
  const revisions = record.issues.all.map((issue) => ({
    issue,
    ids: (["says", "does"] as const)
      .flatMap((lane) => periodsOf(record.index, leader.id, issue.id, lane))
      .map(({ revisionId }) => revisionId),
  }));
  const [stances, events] = await Promise.all([
    stancesByRevision(
      record.release,
      revisions.flatMap(({ ids }) => ids),
    ),
    listEvents(record.release, { leaders: [leader.id], order: "newest" }),
  ]);
  const issues = revisions
    .map(({ issue, ids }) => ({
      slug: issue.slug,
      name: issue.name,
      proposition: issue.proposition,
      stances: shownStances(ids.flatMap((id) => stances.get(id) ?? [])),
    }))
    .filter((issue) => issue.stances.length > 0);
  const cited = [
    ...issues.flatMap((issue) => issue.stances.flatMap((stance) => stance.sources)),
    ...events.flatMap((event) => event.sources),
  ];
  return {
    leader: { slug, name: leader.name },
    release: record.release,
    issues,
    events,
    sources: once(cited),
  };
}

/** Each source once, by title. */
function once(cited: CitedSource[]) {
  const shown = cited.filter((source): source is ShownSource => !isWithheld(source));
  const bySlug = new Map(shown.map(({ slug, title }) => [slug, { slug, title }]));
  return [...bySlug.values()].sort((a, b) => a.title.localeCompare(b.title, "en"));
}
