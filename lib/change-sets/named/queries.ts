import { type Db, database, type Tx } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { contentsOf, type FieldContent } from "../contents";
import { ALL_NOUNS, NOUNS, type NounName } from "../nouns";

/** Kinds of records that others are called by. */
export const CALLED_BY = ["leader", "issue", "country", "bloc", "source"] as const;
export type CalledBy = (typeof CALLED_BY)[number];

/**
 * What records said last, by `noun slug`: as they stand, or stood before they were taken away, withheld or not. For those
 * who edit alone. Records of which nothing was published are left out.
 */
export async function lastSaid(
  records: readonly { noun: NounName; slug: string }[],
  db: Db | Tx = database(),
): Promise<Map<string, FieldContent>> {
  const found = new Map<string, FieldContent>();
  for (const noun of ALL_NOUNS) {
    const slugs = records.filter((record) => record.noun === noun.name).map(({ slug }) => slug);
    if (slugs.length === 0) continue;
    const rows = await db.$queryRawUnsafe<{ slug: string; id: number }[]>(
      `SELECT DISTINCT ON (i."id") i."slug", r."id" FROM "${noun.table}" i JOIN "${noun.table}Revision" r ON r."recordId" = i."id"
       WHERE i."slug" = ANY($1::text[]) AND r."since" IS NOT NULL AND NOT r."removed" ORDER BY i."id", r."since" DESC`,
      slugs,
    );
    const contents = await contentsOf(
      db,
      noun,
      rows.map(({ id }) => id),
    );
    for (const { slug, id } of rows) {
      const content = contents.get(id);
      if (content) found.set(`${noun.name} ${slug}`, content);
    }
  }
  return found;
}

/** What leaders, issues, countries, blocs or sources were called last, by slug, under the same conditions. */
export async function lastNames(
  noun: CalledBy,
  slugs: readonly string[],
  db: Db | Tx = database(),
): Promise<Map<string, { name: string }>> {
  if (slugs.length === 0) return new Map();
  const { table, texts } = NOUNS[noun];
  const [name, part] = texts
    ? [
        `t."name"`,
        `JOIN "${texts.table}" t ON t."revisionId" = r."id" AND t."language" = '${RECORD_LANGUAGE}'`,
      ]
    : [`r."title"`, ""];
  const rows = await db.$queryRawUnsafe<{ slug: string; name: string }[]>(
    `SELECT DISTINCT ON (i."id") i."slug", ${name} AS "name" FROM "${table}" i JOIN "${table}Revision" r ON r."recordId" = i."id" ${part}
     WHERE i."slug" = ANY($1::text[]) AND r."since" IS NOT NULL AND NOT r."removed" ORDER BY i."id", r."since" DESC`,
    [...slugs],
  );
  return new Map(rows.map(({ slug, name }) => [slug, { name }]));
}

/** What records are called, by slug. */
export type NamesBySlug = Map<string, { name: string }>;

/**
 * What leaders, issues, countries and blocs were called last, as far as readers of a release see it: also those that were
 * taken away, by the name they had then.
 */
export const namesUpTo = keptByRelease(
  "names-up-to",
  8,
  async (release: number): Promise<Record<Exclude<CalledBy, "source">, NamesBySlug>> => {
    const of = async (noun: CalledBy): Promise<NamesBySlug> => {
      const { table, texts } = NOUNS[noun];
      const rows = await database().$queryRawUnsafe<{ slug: string; name: string }[]>(
        `SELECT DISTINCT ON (i."id") i."slug", t."name" FROM "${table}" i JOIN "${table}Revision" r ON r."recordId" = i."id"
         JOIN "${texts?.table}" t ON t."revisionId" = r."id" AND t."language" = '${RECORD_LANGUAGE}'
         WHERE r."since" <= $1::int AND NOT r."removed" AND NOT r."withheld" ORDER BY i."id", r."since" DESC`,
        release,
      );
      return new Map(rows.map(({ slug, name }) => [slug, { name }]));
    };
    const [leader, issue, country, bloc] = await Promise.all([
      of("leader"),
      of("issue"),
      of("country"),
      of("bloc"),
    ]);
    return { leader, issue, country, bloc };
  },
);
