import type { Tx } from "@/lib/db/client";
import type { Change } from "./change";
import type { Checked } from "./identities";
import type { Ids } from "./rows";

/** Gives the revision of an issue against which a stance is coded. */
export type Wording = (change: Change) => number;

/**
 * The wording of each issue that stances are coded against, by slug: this change set's own; else the one that the change
 * keeps; else what readers see now. An issue without any is not visible, and left out.
 */
export async function wordingsOf(
  tx: Tx,
  changeSetId: number,
  checked: Checked[],
  ids: Ids,
): Promise<Map<string, Wording>> {
  if (!checked.some(({ content }) => content)) return new Map();
  const bySlug = ids.get("issue") ?? new Map<string, number>();
  const rows = await tx.$queryRawUnsafe<{ id: number; recordId: number; isOwn: boolean }[]>(
    `SELECT DISTINCT ON ("recordId") "id", "recordId", "since" IS NULL AS "isOwn" FROM "IssueRevision"
     WHERE "recordId" = ANY($1::int[]) AND NOT "removed"
       AND ("changeSetId" = $2 AND "since" IS NULL OR "since" IS NOT NULL AND "until" IS NULL)
     ORDER BY "recordId", ("since" IS NULL) DESC, "id" DESC`,
    [...bySlug.values()],
    changeSetId,
  );
  const byRecord = new Map(rows.map((row) => [row.recordId, row]));
  return new Map(
    [...bySlug].flatMap(([slug, id]): [string, Wording][] => {
      const found = byRecord.get(id);
      if (!found) return [];
      return [[slug, (change) => (found.isOwn ? found.id : (keptWording(change) ?? found.id))]];
    }),
  );
}

function keptWording(change: Change): number | undefined {
  return change.noun === "stance" && change.action !== "remove" ? change.wording : undefined;
}
