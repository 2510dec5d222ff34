import type { ListedRelease } from "@/components/changes/release-list";
import type { ChangedRecord } from "@/lib/changes/model";
import { changesTold, differenceOf, publishedId, releasesAbout } from "@/lib/changes/queries";
import { recordsOf, toldOf } from "@/lib/changes/turns";
import { findRelease, listReleases } from "@/lib/releases/queries";
import type { ReleaseSummary } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** Sentences of one release in a list; the rest stands on its own page. */
const TOLD = 12;
/** Records read for them: some more, since a position that ended and the next are told in one. */
const READ = 60;

/** Whose changes are asked for, as database ids; 0 for any. */
export type Subject = { leader: number; issue: number };

/**
 * The leader and issue that an address names, whether the release still shows them or not.
 * @throws ParameterError for one of which nothing was ever published
 */
export async function subjectOf(
  view: { leader: string | null; issue: string | null },
  release: number,
): Promise<Subject> {
  const [leader, issue] = await Promise.all(
    (["leader", "issue"] as const).map(async (noun) => {
      const slug = view[noun];
      const id = slug === null ? 0 : await publishedId(noun, slug, release);
      if (id === null)
        throw new ParameterError([
          { parameter: noun, value: shownValue(slug ?? ""), code: `unknown-${noun}` },
        ]);
      return id;
    }),
  );
  return { leader: leader ?? 0, issue: issue ?? 0 };
}

/** The numbers of a page of releases that changed something about the subject, newest first, and how many there are. */
export async function numbersAbout(
  subject: Subject,
  upTo: number,
  { take, skip }: { take: number; skip: number },
): Promise<{ count: number; releases: ReleaseSummary[] }> {
  // Releases count 1, 2, 3 … without a gap, so the newest number is how many there are.
  if (!subject.leader && !subject.issue)
    return { count: upTo, releases: await listReleases(upTo, take, skip) };
  const numbers = await releasesAbout(upTo, subject.leader, subject.issue);
  const found = await Promise.all(numbers.slice(skip, skip + take).map(findRelease));
  return { count: numbers.length, releases: found.filter((release) => release !== null) };
}

/** A release with its first changes about the subject in the order in which they are told. */
export async function listedRelease(release: ReleaseSummary, subject: Subject): Promise<ListedRelease> {
  const { number } = release;
  const [difference, records] = await Promise.all([
    differenceOf(number),
    changesTold(number, READ, subject.leader, subject.issue),
  ]);
  const all = toldOf(records);
  const told = all.slice(0, TOLD);
  const isWhole = !subject.leader && !subject.issue;
  const total = isWhole
    ? difference.nouns.reduce((sum, noun) => sum + noun.added + noun.changed + noun.removed, 0)
    : records.length;
  return { release, difference, told, more: total - recordsIn(told).length };
}

function recordsIn(told: ListedRelease["told"]): ChangedRecord[] {
  return told.flatMap(recordsOf);
}
