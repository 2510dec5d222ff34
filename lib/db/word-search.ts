import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/**
 * Of a word that stands in more texts than these, so many are looked at, those written last: what it tells of each is little, and to weigh all of
 * 400,000 took seventeen seconds. Those that hold a rarer word of the same query are found by that.
 */
export const MOST_OF_A_WORD = 5_000;

/** Word similarity (pg_trgm) from which a word counts as found; "bolsonero" has 0.5 to "Bolsonaro". */
export const FOUND_FROM = 0.45;

/** Words to look for; `part` is the place in the query, which several spellings of one word share. */
export type Words = { word: string; part: number; worth: number }[];

/** A text to look in, by its column, and how much finding a word there is worth. */
export type Place = [column: string, worth: number];

/** Sets from when `%>` holds, for the rest of the transaction. */
export async function setFoundFrom(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(FOUND_FROM)}, true)`;
}

/** The words as a table (word, part, worth), folded by search_text as the indexes are. */
export function wordTable(words: Words): Prisma.Sql {
  return Prisma.sql`(SELECT search_text(w) AS word, part, worth
    FROM unnest(${words.map((w) => w.word)}::text[], ${words.map((w) => w.part)}::int[], ${words.map((w) => w.worth)}::real[])
      AS given(w, part, worth))`;
}

/**
 * One row `found` beside each record: `"score"` is the mean over the parts of the query of the best similarity in any
 * place, in [0, 1], where what stays below the threshold counts as not found; `"strongest"` is the best of them.
 */
export function strengthIn(words: Words, places: Place[]): Prisma.Sql {
  const best = Prisma.join(
    places.map(([column, worth]) => {
      const similarity = Prisma.sql`word_similarity(q.word, search_text(${Prisma.raw(column)}))`;
      return Prisma.sql`CASE WHEN ${similarity} >= ${FOUND_FROM} THEN ${similarity} * ${worth}::real ELSE 0 END`;
    }),
  );
  return Prisma.sql`LATERAL (
    SELECT avg(best)::float8 AS "score", max(best)::float8 AS "strongest"
      FROM (SELECT max(q.worth * greatest(${best})) AS best FROM ${wordTable(words)} q GROUP BY q.part) parts) found`;
}
