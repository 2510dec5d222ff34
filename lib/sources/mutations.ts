import { atomically } from "@/lib/atomically";
import type { Change } from "@/lib/change-sets/change";
import { currentOf, rewritten } from "@/lib/change-sets/current";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { refuseWithheld } from "@/lib/change-sets/withheld/withheld-now";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result } from "@/lib/result";
import { type Citation, citeInstead } from "./citations";

const CITES = (table: string) =>
  `EXISTS (SELECT 1 FROM "${table}" c JOIN "Source" s ON s."id" = c."sourceId" WHERE c."revisionId" = r."id" AND s."slug" = $2)`;

/**
 * Writes into a draft that two records are of one document: whatever cites the one that goes cites the kept one, no passage
 * twice, and the page of the one that goes leads to the kept one. Stances are not coded anew by that.
 * @returns how many changes that is; `withheld` while either of the two, or something that cites the one that goes, is
 *          withheld; `invalid` where one of the two is no source to be seen, or both are one; what a draft
 *          that is not one's own answers
 */
export function mergeSources(
  db: Db,
  { id, kept, gone, actor, now }: { id: number; kept: string; gone: string; actor: Actor; now: Date },
): Promise<Result<{ written: number; version: number }>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const [stays] = await currentOf(tx, id, "source", `i."slug" = $2`, kept);
    if (!stays || kept === gone)
      return fail("invalid", "Choose another source to keep.", [
        {
          record: `source ${kept}`,
          field: "kept",
          reason: stays ? "it is the same source" : "there is no such source",
        },
      ]);
    const citing = [
      ...(await currentOf(tx, id, "stance", CITES("Citation"), gone)),
      ...(await currentOf(tx, id, "event", CITES("EventCitation"), gone)),
    ];
    const [goes] = await currentOf(tx, id, "source", `i."slug" = $2`, gone);
    const refusal = refuseWithheld([stays, goes, ...citing]);
    if (refusal) return refusal;
    const changes: Change[] = citing.map((record) => {
      const citations = citeInstead(record.content.citations as Citation[], gone, kept);
      return rewritten(record, { ...record.content, citations }, "corrected");
    });
    changes.push({ noun: "source", slug: gone, action: "remove", kind: "corrected", replacedBy: kept });
    return writeChanges(tx, { id, changes, actor, now });
  });
}
