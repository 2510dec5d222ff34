import { NOUNS } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleSql } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";

/** Nouns of which each record has a page of its own. */
export const PAGED_NOUNS = ["leader", "issue", "stance", "event", "source"] as const;
export type PagedNoun = (typeof PAGED_NOUNS)[number];

/** How many records of each noun readers see at a release. */
export const pagedCounts = keptByRelease("sitemap-counts", 20, async (release: number) => {
  const counts = await Promise.all(
    PAGED_NOUNS.map(async (noun) => {
      const [row] = await database().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS "count" FROM ${revisionsOf(noun)} v WHERE ${visibleSql("v", release)}`;
      return [noun, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<PagedNoun, number>;
});

/**
 * Records that readers see, by slug, each with the day of the release from which it reads as it does. What else stands on
 * its page, such as a leader's stances, may have changed later.
 */
export async function pagedRecords(
  release: number,
  noun: PagedNoun,
  { take, skip }: { take: number; skip: number },
): Promise<{ slug: string; changed: Day }[]> {
  return database().$queryRaw`
    SELECT i."slug", to_char(r."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "changed"
      FROM ${revisionsOf(noun)} v
      JOIN ${Prisma.raw(`"${NOUNS[noun].table}"`)} i ON i."id" = v."recordId"
      JOIN "Release" r ON r."number" = v."since"
     WHERE ${visibleSql("v", release)} ORDER BY i."slug" LIMIT ${take} OFFSET ${skip}`;
}

const revisionsOf = (noun: PagedNoun) => Prisma.raw(`"${NOUNS[noun].table}Revision"`);
