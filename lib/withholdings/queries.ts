import { ALL_NOUNS, NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { type Db, database, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { newestWithholding } from "@/lib/db/newest-known";
import { keptByRelease } from "@/lib/db/release-cache";
import type { Withheld, WithheldLine } from "./model";

/**
 * SQL: the tombstone of a withheld record as JSON, from the last time it was withheld.
 * @param recordId  SQL of the identity's id
 */
export function tombstoneSql(noun: NounName, recordId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('day', to_char(w."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'reason', w."reason",
      'cause', CASE WHEN w."causeNoun" IS NOT NULL THEN json_build_object('noun', w."causeNoun", 'slug', w."causeSlug") END)
    FROM "Withholding" w WHERE w."noun" = ${noun} AND w."recordId" = ${recordId} AND w."action" = 'withhold'
   ORDER BY w."id" DESC LIMIT 1)`;
}

type Row = {
  at: Date;
  action: string;
  noun: string;
  slug: string;
  reason: string;
  causeNoun: string | null;
  causeSlug: string | null;
};

const select = {
  at: true,
  action: true,
  noun: true,
  slug: true,
  reason: true,
  causeNoun: true,
  causeSlug: true,
} as const;

/** Number of the newest withholding that was read, with the newest release: part of whatever names an answer. */
export function withholdingRead(): number {
  return newestWithholding();
}

/**
 * That and why a record is withheld, by the last word of the log; null where it is not. A record that was corrected since
 * is still withheld in the releases before: whether it is to be seen in one, its revision says.
 */
export async function findWithheld(
  noun: NounName,
  slug: string,
  db: Db | Tx = database(),
): Promise<Withheld | null> {
  const row = await db.withholding.findFirst({ where: { noun, slug }, orderBy: { id: "desc" }, select });
  return row?.action === "withhold" ? withheldOf(row) : null;
}

/**
 * Every record that is withheld, the latest first; those that went with another stand with it. One that was corrected since
 * is withheld in the releases before.
 */
export async function listWithheld(): Promise<WithheldLine[]> {
  const correctedIn = Prisma.join(
    ALL_NOUNS.map(
      ({
        name,
        table,
      }) => Prisma.sql`WHEN ${name} THEN (SELECT min(v."since") FROM ${Prisma.raw(`"${table}Revision"`)} v
        WHERE v."recordId" = w."recordId" AND v."since" IS NOT NULL AND NOT v."withheld" AND NOT v."removed")`,
    ),
    " ",
  );
  const rows = await database().$queryRaw<(Row & { correctedIn: number | null })[]>`
    SELECT "at", "action", "noun", "slug", "reason", "causeNoun", "causeSlug", CASE w."noun" ${correctedIn} END AS "correctedIn" FROM (
      SELECT DISTINCT ON ("noun", "recordId") * FROM "Withholding" WHERE "noun" <> 'release' ORDER BY "noun", "recordId", "id" DESC) w
     WHERE "action" = 'withhold' ORDER BY "id" DESC`;
  return rows.map((row) => ({ ...withheldOf(row), correctedIn: row.correctedIn }));
}

/**
 * When records that a release touched, or its sentence, were last withheld or put back, by the release's number, for those up to one. What
 * tells of a release is then another than it was.
 */
export const withholdingTimes = keptByRelease(
  "withholding-times",
  4,
  async (upTo: number): Promise<Map<number, Date>> => {
    const touched = ALL_NOUNS.flatMap(({ name, table }) =>
      ["since", "until"].map(
        (end) => Prisma.sql`SELECT v.${Prisma.raw(`"${end}"`)} AS "number", w."at" FROM "Withholding" w
            JOIN ${Prisma.raw(`"${table}Revision"`)} v ON v."recordId" = w."recordId" AND v."since" IS NOT NULL
           WHERE w."noun" = ${name}`,
      ),
    );
    const sentences = Prisma.sql`SELECT w."recordId", w."at" FROM "Withholding" w WHERE w."noun" = 'release'`;
    const rows = await database().$queryRaw<{ number: number; at: Date }[]>`
      SELECT q."number", max(q."at") AS "at" FROM (${Prisma.join([...touched, sentences], " UNION ALL ")}) q
       WHERE q."number" <= ${upTo} GROUP BY q."number"`;
    return new Map(rows.map(({ number, at }) => [number, at]));
  },
);

function withheldOf({ at, noun, slug, reason, causeNoun, causeSlug }: Row): Withheld {
  const cause = causeNoun && causeSlug ? { noun: nounOf(causeNoun), slug: causeSlug } : null;
  return { noun: nounOf(noun), slug, at, reason, cause };
}

function nounOf(name: string): NounName {
  if (!(name in NOUNS)) throw new Error(`the log of withholdings names a noun "${name}" that there is not`);
  return name as NounName;
}
