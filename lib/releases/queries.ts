import { database } from "@/lib/db/client";
import { learnWithholding } from "@/lib/db/newest-withholding";
import { keptInProcess } from "@/lib/db/process-kept";
import { keptByRelease } from "@/lib/db/release-cache";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReleaseSummary } from "@/lib/views/moment";
import { withheldSentences } from "./sentences/queries";

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
 */
export async function latestReleaseNumber(): Promise<number | null> {
  const [row] = await database().$queryRaw<{ number: number | null; withholding: number | null }[]>`
    SELECT (SELECT max("number") FROM "Release") AS "number", (SELECT max("id") FROM "Withholding") AS "withholding"`;
  learnWithholding(row?.withholding ?? null);
  return row?.number ?? null;
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

/** Releases up to `upTo`, itself a published one, newest first. Every page asks, and no later release changes the answer. */
export async function listReleases(upTo: number, take = 50, skip = 0): Promise<ReleaseSummary[]> {
  return shown(await releaseList(upTo, take, skip));
}
