import { NOUNS } from "@/lib/change-sets/nouns";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Tombstone } from "@/lib/withholdings/model";
import { tombstoneSql } from "@/lib/withholdings/queries";
import { type Absence, absenceFrom, type Trace } from "./model";

/** The nouns whose records have a page. */
export type PageNoun = "leader" | "issue" | "stance" | "event" | "source";

/**
 * Why a release shows no record of this slug. One read, the same for a slug that was never given and for one that only
 * a draft has, so that neither answer nor time tells the two apart.
 */
export async function absenceOf(noun: PageNoun, slug: string, release: number): Promise<Absence> {
  const { table, replaceable } = NOUNS[noun];
  const identity = Prisma.raw(`"${table}"`);
  const revisions = Prisma.raw(`"${table}Revision"`);
  const replacedBy = replaceable
    ? Prisma.sql`(SELECT x."slug" FROM ${identity} x WHERE x."id" = v."replacedById")`
    : Prisma.sql`NULL`;
  const rows = await database().$queryRaw<(Trace & { tombstone: Tombstone | null; shownAgain: boolean })[]>`
    SELECT v."until", v."removed", v."withheld", ${replacedBy} AS "replacedBy",
           ${tombstoneSql(noun, Prisma.sql`i."id"`)} AS "tombstone",
           EXISTS (SELECT 1 FROM ${revisions} n WHERE n."recordId" = i."id" AND n."since" IS NOT NULL
                     AND n."until" IS NULL AND NOT n."removed" AND NOT n."withheld") AS "shownAgain"
      FROM ${revisions} v JOIN ${identity} i ON i."id" = v."recordId"
     WHERE i."slug" = ${slug} AND v."since" <= ${release}
     ORDER BY v."since" DESC`;
  return absenceFrom(rows, rows[0]?.tombstone ?? null, rows[0]?.shownAgain ?? false);
}
