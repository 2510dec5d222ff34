import { database } from "@/lib/db/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";

/** What a stance's revision is known by. */
export type StanceHead = { slug: string; summary: string };

/** The heads of these revisions, drafts among them, by revision. Whether they may be read is asked before. */
export async function stanceHeads(revisionIds: readonly number[]): Promise<Map<number, StanceHead>> {
  const rows = await database().stanceRevision.findMany({
    where: { id: { in: [...revisionIds] } },
    select: {
      id: true,
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE }, select: { summary: true } },
    },
  });
  return new Map(
    rows.map((row) => [row.id, { slug: row.record.slug, summary: row.texts[0]?.summary ?? "" }]),
  );
}

/** How many visible stances are coded against the present wording of an issue. */
export function countCodedOn(issueRevisionId: number): Promise<number> {
  return database().stanceRevision.count({
    where: { issueRevisionId, since: { not: null }, until: null, removed: false },
  });
}
