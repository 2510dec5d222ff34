import { ALL_NOUNS, NOUNS, type Noun, type NounName } from "@/lib/change-sets/nouns";
import type { Tx } from "@/lib/db/client";

/** A record that was published once. */
export type Found = { noun: NounName; id: number; slug: string };

/** The published record of a slug, or null. */
export async function findPublished(tx: Tx, noun: NounName, slug: string): Promise<Found | null> {
  const { table } = NOUNS[noun];
  const [row] = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT i."id" FROM "${table}" i WHERE i."slug" = $1
       AND EXISTS (SELECT 1 FROM "${table}Revision" r WHERE r."recordId" = i."id" AND r."since" IS NOT NULL)`,
    slug,
  );
  return row ? { noun, id: row.id, slug } : null;
}

/** The references in a record's own fields, without which it says nothing; those in its lists it can spare. */
function ownReferences(noun: Noun): { field: string; to: NounName }[] {
  return Object.entries(noun.fields).flatMap(([field, kind]) =>
    kind.kind === "ref" ? [{ field, to: kind.to }] : [],
  );
}

/**
 * What cannot stand without these records, one step on: a leader's terms and stances, a stance's reactions and replies.
 * @param condition  SQL for a noun, of a dependent's identity `i` and a published revision `r` that refers to the record
 */
export async function dependentsOf(
  tx: Tx,
  records: readonly Found[],
  condition: (noun: Noun) => string,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const noun of ALL_NOUNS)
    for (const { field, to } of ownReferences(noun)) {
      const targets = records.filter((record) => record.noun === to).map(({ id }) => id);
      if (targets.length === 0) continue;
      const rows = await tx.$queryRawUnsafe<{ id: number; slug: string }[]>(
        `SELECT DISTINCT i."id", i."slug" FROM "${noun.table}Revision" r JOIN "${noun.table}" i ON i."id" = r."recordId"
         WHERE r."${field}Id" = ANY($1::int[]) AND r."since" IS NOT NULL AND ${condition(noun)} ORDER BY i."slug"`,
        targets,
      );
      for (const row of rows) found.set(`${noun.name} ${row.id}`, { noun: noun.name, ...row });
    }
  return [...found.values()];
}

/**
 * The records that say the same under another name, since two were found to be one: what a stance or an office was before it
 * moved to another leader and what it is since, and the leader or source for which one of these stands now. In older
 * releases the former is still to be read.
 * @param condition  as for `dependentsOf`
 */
async function sameUnderAnotherName(
  tx: Tx,
  records: readonly Found[],
  condition: (noun: Noun) => string,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const noun of ALL_NOUNS) {
    const own = records.filter((record) => record.noun === noun.name).map(({ id }) => id);
    if (noun.replaceable === null || own.length === 0) continue;
    const revisions = `"${noun.table}Revision"`;
    const link = MOVES.has(noun.name)
      ? `(m."replacedById" = ANY($1::int[]) AND i."id" = m."recordId" OR m."recordId" = ANY($1::int[]) AND i."id" = m."replacedById")
         AND EXISTS (SELECT 1 FROM ${revisions} n WHERE n."recordId" = m."replacedById" AND n."since" = m."since" AND n."basedOnId" IS NULL)`
      : `m."replacedById" = ANY($1::int[]) AND i."id" = m."recordId" AND m."until" IS NULL`;
    const rows = await tx.$queryRawUnsafe<{ id: number; slug: string }[]>(
      `SELECT DISTINCT i."id", i."slug" FROM ${revisions} m JOIN "${noun.table}" i ON ${link}
       JOIN ${revisions} r ON r."recordId" = i."id" AND r."since" IS NOT NULL
       WHERE m."since" IS NOT NULL AND ${condition(noun)} ORDER BY i."slug"`,
      own,
    );
    found.push(...rows.map((row) => ({ noun: noun.name, ...row })));
  }
  return found;
}

/** Kinds of records that move to another leader word for word; of others, one only stands for another. */
const MOVES: ReadonlySet<NounName> = new Set(["stance", "term"]);

/** What goes with these records, or comes back with them: what cannot stand without them, and the same by another name. */
export async function goingWith(
  tx: Tx,
  records: readonly Found[],
  condition: (noun: Noun) => string,
): Promise<Found[]> {
  const all = [
    ...(await dependentsOf(tx, records, condition)),
    ...(await sameUnderAnotherName(tx, records, condition)),
  ];
  return [...new Map(all.map((record) => [`${record.noun} ${record.id}`, record])).values()];
}

/** SQL: the last word of the log on the record `i` is that it went because of another. */
export function wentWithAnother({ name }: Noun): string {
  return `EXISTS (SELECT 1 FROM (
    SELECT * FROM "Withholding" w WHERE w."noun" = '${name}' AND w."recordId" = i."id" ORDER BY w."id" DESC LIMIT 1
  ) w WHERE w."action" = 'withhold' AND w."causeNoun" IS NOT NULL)`;
}

/** SQL: nothing that the record `i`, as it reads now, cannot stand without is withheld. */
export function standsAgain(noun: Noun): string {
  const each = ownReferences(noun).map(
    ({ field, to }) => `NOT EXISTS (
      SELECT 1 FROM "${noun.table}Revision" o JOIN "${NOUNS[to].table}Revision" v ON v."recordId" = o."${field}Id"
      WHERE o."recordId" = i."id" AND o."since" IS NOT NULL AND o."until" IS NULL
        AND v."since" IS NOT NULL AND v."until" IS NULL AND v."withheld")`,
  );
  return ["true", ...each].join(" AND ");
}
