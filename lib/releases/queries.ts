import { isDatabaseAway } from "@/lib/db/away";
import { database, primaryDatabase } from "@/lib/db/client";
import { learnRelease, learnWithholding } from "@/lib/db/newest-known";
import type { Newest } from "@/lib/db/newest-question";
import { PrimaryAwayError } from "@/lib/db/primary-watch";
import { keptInProcess } from "@/lib/db/process-kept";
import { keptByRelease } from "@/lib/db/release-cache";
import { newestByReplica, newestWithoutPrimary } from "@/lib/db/replicas";
import { addDays, type Day } from "@/lib/domain/day";
import { isReadPublicly, readAt, readPubliclyAfterAll } from "@/lib/http/public-reads";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReleaseSummary } from "@/lib/views/moment";
import { withheldSentences } from "./sentences/queries";

/** How long readers wait for the primary before a replica is asked that was left alone, in ms. */
const PATIENCE_MS = 2_000;

const select = {
  number: true,
  at: true,
  sentence: true,
  proposedBy: true,
  approvedBy: true,
  reviewMode: true,
  hash: true,
} as const;
type Row = {
  number: number;
  at: Date;
  sentence: string;
  proposedBy: string;
  approvedBy: string;
  reviewMode: string;
  hash: string;
};

const summary = (row: Row): ReleaseSummary => ({
  ...row,
  at: row.at.toISOString(),
  day: row.at.toISOString().slice(0, 10),
  withheld: null,
});

/** Releases as readers see them: of a sentence that is withheld they are told that it is. */
async function shown(releases: readonly ReleaseSummary[]): Promise<ReleaseSummary[]> {
  const withheld = await withheldSentences();
  if (withheld.size === 0) return [...releases];
  const sentence = getTranslator("changes")("sentenceWithheld");
  return releases.map((release) => {
    const tombstone = withheld.get(release.number);
    return tombstone ? { ...release, sentence, withheld: tombstone } : release;
  });
}

/**
 * The newest published release's number, or null before the first. Two indexed reads in one, asked anew each time: it
 * learns of the newest withholding as well, so that nothing kept from before is shown to whoever asks from here on.
 * @param atLeast  a release that somebody names: a replica that does not know of it is not believed
 */
export async function latestReleaseNumber(atLeast = 1): Promise<number | null> {
  const replicated = isReadPublicly() ? await newestByReplica() : null;
  const newest = replicated && replicated.release >= atLeast ? replicated : await newestOnPrimaryOr(atLeast);
  learnWithholding(newest.withholding);
  learnRelease(newest.release);
  return newest.release || null;
}

/**
 * As the primary says; while it is away, what is public is read as far as the replicas are. Readers wait for one that hangs no
 * longer than a moment, whoever is signed in until it is known to be away: they see at once what they published.
 * @throws what the primary failed with
 */
async function newestOnPrimaryOr(atLeast: number): Promise<Newest> {
  const asked = newestOnPrimary();
  try {
    return await (isReadPublicly() ? within(asked, PATIENCE_MS) : asked);
  } catch (error) {
    const older = isDatabaseAway(error) && readPubliclyAfterAll() ? await newestWithoutPrimary() : null;
    if (!older || older.release < atLeast) return asked;
    readAt(older.release);
    return older;
  }
}

/** @throws PrimaryAwayError where it takes longer */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrimaryAwayError()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function newestOnPrimary(): Promise<Newest> {
  const [row] = await primaryDatabase().$queryRaw<Newest[]>`
    SELECT coalesce((SELECT max("number") FROM "Release"), 0) AS "release",
           coalesce((SELECT max("id") FROM "Withholding"), 0) AS "withholding"`;
  return row ?? { release: 0, withholding: 0 };
}

/** One release, or null where there is none of that number. */
export async function findRelease(number: number): Promise<ReleaseSummary | null> {
  const releases = keptInProcess("releases", () => new Map<number, ReleaseSummary>());
  let release = releases.get(number);
  if (!release) {
    const row = await database().release.findUnique({ where: { number }, select });
    if (!row) return null;
    release = summary(row);
    if (releases.size > 500) releases.clear();
    releases.set(number, release);
  }
  const [found] = await shown([release]);
  return found ?? null;
}

const releaseList = keptByRelease("releases", 200, async (upTo, take: number, skip: number) => {
  const rows = await database().release.findMany({
    where: { number: { lte: upTo } },
    orderBy: { number: "desc" },
    take,
    skip,
    select,
  });
  return rows.map(summary);
});

/** Releases of these numbers, in their order; of a number that there is not, none. */
export async function releasesNumbered(numbers: readonly number[]): Promise<ReleaseSummary[]> {
  const rows = await database().release.findMany({ where: { number: { in: [...numbers] } }, select });
  const byNumber = new Map(rows.map((row) => [row.number, summary(row)]));
  return shown(numbers.flatMap((number) => byNumber.get(number) ?? []));
}

/** The numbers of the releases up to `upTo` that were published from one day to another (UTC), both included, newest first; null for no end. */
export async function releasesBetween(upTo: number, from: Day | null, to: Day | null): Promise<number[]> {
  const rows = await database().release.findMany({
    where: {
      number: { lte: upTo },
      at: {
        ...(from && { gte: new Date(`${from}T00:00:00Z`) }),
        ...(to && { lt: new Date(`${addDays(to, 1)}T00:00:00Z`) }),
      },
    },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

/** Releases up to `upTo`, itself a published one, newest first. Every page asks, and no later release changes the answer. */
export async function listReleases(upTo: number, take = 50, skip = 0): Promise<ReleaseSummary[]> {
  return shown(await releaseList(upTo, take, skip));
}
