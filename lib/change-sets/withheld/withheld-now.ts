import { type Failure, fail } from "@/lib/result";
import type { Noun, NounName } from "../nouns";

/** A record, and whether what readers would see of it now is withheld. */
type Standing = { noun: NounName; slug: string; isWithheld: boolean };

/**
 * SQL: what stands of a record now is withheld. One that was corrected since stands again, and is not.
 * @param recordId  SQL of the identity's id
 */
export function withheldNowSql({ table }: Noun, recordId: string): string {
  return `EXISTS (SELECT 1 FROM "${table}Revision" h WHERE h."recordId" = ${recordId} AND h."since" IS NOT NULL
    AND h."until" IS NULL AND h."withheld")`;
}

/**
 * Refuses what would write the words of withheld records anew without anybody having typed or looked at them: under another
 * name, or as a later revision, readers would see them again.
 * @returns `withheld` naming each such record and what to do; null where none of these is withheld
 */
export function refuseWithheld(records: readonly (Standing | undefined)[]): Failure | null {
  const names = new Set(
    records.flatMap((record) => (record?.isWithheld ? [`${record.noun} ${record.slug}`] : [])),
  );
  if (names.size === 0) return null;
  return fail(
    "withheld",
    "A record that this would write anew is withheld; readers would see it again.",
    [...names].map((record) => ({ record, field: "record", reason: `it is withheld; ${REMEDY}` })),
  );
}

/** What can be done about a withheld record that is in the way. */
export const REMEDY = "correct it or take it away in a release of its own, or have it put back first";
