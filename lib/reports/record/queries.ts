import { contentsOf } from "@/lib/change-sets/contents";
import { NOUNS } from "@/lib/change-sets/nouns";
import type { Content } from "@/lib/changes/model";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { inForceSql } from "@/lib/db/visible";
import type { ReportedNoun } from "../model";

/** A record as it stood when it was reported and as it stands now; null where there was or is none. */
export type ThenAndNow = { read: Content | null; now: Content | null; newest: number; withheld: boolean };

/** For editors, who also see what is withheld from readers. */
export async function recordThenAndNow(
  noun: ReportedNoun,
  slug: string,
  release: number,
): Promise<ThenAndNow> {
  const last = await database().release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
  const newest = last?.number ?? 0;
  const [read, now] = await Promise.all([inForce(noun, slug, release), inForce(noun, slug, newest)]);
  const ids = [read, now].flatMap((revision) => revision?.id ?? []);
  const contents = await contentsOf(database(), NOUNS[noun], ids);
  return {
    read: contents.get(read?.id ?? 0) ?? null,
    now: contents.get(now?.id ?? 0) ?? null,
    newest,
    withheld: now?.withheld ?? false,
  };
}

async function inForce(noun: ReportedNoun, slug: string, release: number) {
  const { table } = NOUNS[noun];
  const [found] = await database().$queryRaw<{ id: number; withheld: boolean }[]>`
    SELECT v."id", v."withheld" FROM ${Prisma.raw(`"${table}"`)} r
      JOIN ${Prisma.raw(`"${table}Revision"`)} v ON v."recordId" = r."id"
     WHERE r."slug" = ${slug} AND ${inForceSql("v", release)}`;
  return found ?? null;
}

/**
 * What the records that reports are about say at present, or said last, by `noun slug`: by it editors tell one report from
 * another. Never for readers.
 */
export async function recordsReported(
  reports: readonly { noun: ReportedNoun | null; slug: string | null }[],
): Promise<Map<string, Content>> {
  const found = new Map<string, Content>();
  for (const noun of new Set(reports.flatMap((report) => report.noun ?? []))) {
    const { table } = NOUNS[noun];
    const slugs = reports.flatMap((report) => (report.noun === noun ? (report.slug ?? []) : []));
    const rows = await database().$queryRaw<{ id: number; slug: string }[]>`
      SELECT DISTINCT ON (v."recordId") v."id", r."slug" FROM ${Prisma.raw(`"${table}"`)} r
        JOIN ${Prisma.raw(`"${table}Revision"`)} v ON v."recordId" = r."id"
       WHERE r."slug" = ANY(${slugs}) AND v."since" IS NOT NULL AND NOT v."removed"
       ORDER BY v."recordId", v."since" DESC`;
    const contents = await contentsOf(
      database(),
      NOUNS[noun],
      rows.map(({ id }) => id),
    );
    for (const { id, slug } of rows) found.set(`${noun} ${slug}`, contents.get(id) ?? {});
  }
  return found;
}
