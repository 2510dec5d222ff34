import { contentsOf } from "@/lib/change-sets/contents";
import { lastSaid } from "@/lib/change-sets/named/queries";
import { NOUNS } from "@/lib/change-sets/nouns";
import type { Content } from "@/lib/changes/model";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { inForceSql } from "@/lib/db/visible";
import type { ReportedNoun } from "../model";

/**
 * A record as it stood when it was reported and as it stands now; null where there was or is none. `movedTo` is the slug of
 * the record that stands for it by now, whose content `now` is.
 */
export type ThenAndNow = {
  read: Content | null;
  now: Content | null;
  movedTo: string | null;
  newest: number;
  withheld: boolean;
};

/** How many times over a record may have been found to be another: a bound, should two ever name each other. */
const MOST = 20;

/** For editors, who also see what is withheld from readers. */
export async function recordThenAndNow(
  noun: ReportedNoun,
  slug: string,
  release: number,
): Promise<ThenAndNow> {
  const last = await database().release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
  const newest = last?.number ?? 0;
  const stands = await standingFor(noun, slug);
  const [read, now] = await Promise.all([inForce(noun, slug, release), inForce(noun, stands, newest)]);
  const ids = [read, now].flatMap((revision) => revision?.id ?? []);
  const contents = await contentsOf(database(), NOUNS[noun], ids);
  return {
    read: contents.get(read?.id ?? 0) ?? null,
    now: contents.get(now?.id ?? 0) ?? null,
    movedTo: stands === slug ? null : stands,
    newest,
    withheld: now?.withheld ?? false,
  };
}

/** The slug of the record that stands for one that was found to be another; its own for any other. */
async function standingFor(noun: ReportedNoun, slug: string): Promise<string> {
  const { table, replaceable } = NOUNS[noun];
  if (replaceable === null) return slug;
  const [last] = await database().$queryRawUnsafe<{ slug: string }[]>(
    `WITH RECURSIVE led AS (
       SELECT i."id", i."slug", 0 AS "steps" FROM "${table}" i WHERE i."slug" = $1
       UNION ALL
       SELECT o."id", o."slug", led."steps" + 1 FROM led JOIN "${table}Revision" v ON v."recordId" = led."id"
         JOIN "${table}" o ON o."id" = v."replacedById"
        WHERE v."since" IS NOT NULL AND v."until" IS NULL AND led."steps" < ${MOST})
     SELECT "slug" FROM led ORDER BY "steps" DESC LIMIT 1`,
    slug,
  );
  return last?.slug ?? slug;
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
export function recordsReported(
  reports: readonly { noun: ReportedNoun | null; slug: string | null }[],
): Promise<Map<string, Content>> {
  return lastSaid(reports.flatMap(({ noun, slug }) => (noun && slug ? [{ noun, slug }] : [])));
}
