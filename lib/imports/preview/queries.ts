import type { FieldContent } from "@/lib/change-sets/contents";
import type { NounName } from "@/lib/change-sets/nouns";
import { type Db, database } from "@/lib/db/client";
import type { ImportedRow } from "../model";
import { publishedWorld } from "../world/queries";

// What the page of an import shows beside its rows. Whether it may be read is asked before, with `findImport`.

/** How many rows of a table are looked through for a value to show of each column. */
const LOOKED_THROUGH = 20;

/** By table a value of each column: the first that is not empty among its first rows, "" where there is none. */
export async function examplesOf(id: number, tables: number, db: Db = database()): Promise<string[][]> {
  const rows = await db.$queryRaw<{ table: number; cells: string[] }[]>`
    SELECT r."table", r."cells" FROM generate_series(0, ${tables - 1}::int) AS t("table")
    CROSS JOIN LATERAL (
      SELECT "table", "place", "cells" FROM "ImportRow"
      WHERE "importId" = ${id} AND "table" = t."table" ORDER BY "place" LIMIT ${LOOKED_THROUGH}::int
    ) r ORDER BY r."place"`;
  return Array.from({ length: tables }, (_, table) => {
    const own = rows.filter((row) => row.table === table);
    return (own[0]?.cells ?? []).map((_, at) => own.find(({ cells }) => cells[at])?.cells[at] ?? "");
  });
}

/** What leaders and issues are called that the file itself adds or renames, by slug. */
export async function namesInFile(
  id: number,
  db: Db = database(),
): Promise<Record<"leader" | "issue", Map<string, { name: string }>>> {
  const rows = await db.$queryRaw<{ noun: "leader" | "issue"; slug: string; name: string }[]>`
    SELECT "noun", "slug", "change"#>>'{changes,0,content,name}' AS "name" FROM "ImportRow"
    WHERE "importId" = ${id} AND "noun" IN ('leader', 'issue') AND "outcome" IN ('add', 'change')`;
  const of = (noun: string) =>
    new Map(rows.filter((row) => row.noun === noun).map(({ slug, name }) => [slug, { name }]));
  return { leader: of("leader"), issue: of("issue") };
}

/** What readers see of the records that rows are of, by noun and slug in one text; withheld ones are left out. */
export async function recordsOfRows(
  rows: readonly ImportedRow[],
  db: Db = database(),
): Promise<Map<string, FieldContent>> {
  const wanted = new Map<NounName, Set<string>>();
  for (const { noun, slug, changes } of rows)
    for (const of of [...(noun && slug ? [{ noun, slug }] : []), ...changes])
      wanted.set(of.noun, (wanted.get(of.noun) ?? new Set()).add(of.slug));
  const records = await publishedWorld(db).records(wanted);
  return new Map(
    records.flatMap(({ noun, slug, content, withheld }) =>
      content && !withheld ? [[`${noun} ${slug}`, content] as const] : [],
    ),
  );
}
