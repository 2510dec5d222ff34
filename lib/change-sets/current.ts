import type { Tx } from "@/lib/db/client";
import type { Change, ChangeKind } from "./change";
import { contentsOf, type FieldContent } from "./contents";
import { NOUNS, type NounName } from "./nouns";
import { withheldNowSql } from "./withheld/withheld-now";

/** A record as a change set would have it: as the set writes it, else as readers see it. */
export type Current = {
  noun: NounName;
  slug: string;
  content: FieldContent;
  /** The set's own draft is an addition, which has nothing to be based on. */
  isAdded: boolean;
  /** Whether what stands of it is withheld. */
  isWithheld: boolean;
  basedOn: number | null;
  /** The revision of its issue that a stance is coded against, once that is published. */
  wording: number | null;
};

/**
 * Records of a noun as a change set would have them, by slug.
 * @param condition  SQL on the revision `r`; `$2` is `value`
 */
export async function currentOf(
  tx: Tx,
  changeSetId: number,
  name: NounName,
  condition: string,
  value: string,
): Promise<Current[]> {
  const noun = NOUNS[name];
  const wording =
    name === "stance"
      ? `(SELECT w."id" FROM "IssueRevision" w WHERE w."id" = r."issueRevisionId" AND w."since" IS NOT NULL)`
      : "NULL::int";
  const rows = await tx.$queryRawUnsafe<
    {
      id: number;
      slug: string;
      isDraft: boolean;
      isWithheld: boolean;
      base: number | null;
      wording: number | null;
    }[]
  >(
    `SELECT r."id", i."slug", r."since" IS NULL AS "isDraft", r."basedOnId" AS "base", ${wording} AS "wording",
            ${withheldNowSql(noun, `i."id"`)} AS "isWithheld"
     FROM "${noun.table}Revision" r JOIN "${noun.table}" i ON i."id" = r."recordId"
     WHERE NOT r."removed" AND ${condition} AND (
       r."changeSetId" = $1 AND r."since" IS NULL
       OR r."since" IS NOT NULL AND r."until" IS NULL AND NOT EXISTS (
         SELECT 1 FROM "${noun.table}Revision" d WHERE d."recordId" = r."recordId" AND d."changeSetId" = $1 AND d."since" IS NULL))
     ORDER BY i."slug"`,
    changeSetId,
    value,
  );
  const contents = await contentsOf(
    tx,
    noun,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, slug, isDraft, isWithheld, base, wording: codedOn }) => ({
    noun: name,
    slug,
    content: contents.get(id) ?? {},
    isAdded: isDraft && base === null,
    isWithheld,
    basedOn: isDraft ? base : id,
    wording: codedOn,
  }));
}

/** The record with another content, as a change of the set it was read for. */
export function rewritten(current: Current, content: FieldContent, kind: ChangeKind): Change {
  const { noun, slug, isAdded, basedOn, wording } = current;
  const kept = wording === null ? {} : { wording };
  return (
    isAdded
      ? { noun, slug, action: "add", content, ...kept }
      : { noun, slug, action: "edit", kind, content, basedOn, ...kept }
  ) as Change;
}
