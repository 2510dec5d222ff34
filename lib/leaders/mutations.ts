import { atomically } from "@/lib/atomically";
import { findOverlaps } from "@/lib/change-sets/checks";
import { currentOf } from "@/lib/change-sets/current";
import { idsBySlug } from "@/lib/change-sets/identities";
import { lockOwnDraft } from "@/lib/change-sets/locked";
import { writeChanges } from "@/lib/change-sets/mutations";
import { NOUNS } from "@/lib/change-sets/nouns";
import { draftsOf, dropDrafts } from "@/lib/change-sets/revisions";
import { refuseWithheld } from "@/lib/change-sets/withheld/withheld-now";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Problem, type Result, succeed } from "@/lib/result";
import { mergedLeaders, type Standing } from "./merging";

/** SQL: the revision `r` names the leader `$2`. */
const OF_LEADER = `r."leaderId" = (SELECT l."id" FROM "Leader" l WHERE l."slug" = $2)`;
const TAKES_PART = `EXISTS (SELECT 1 FROM "EventLeader" p JOIN "Leader" l ON l."id" = p."leaderId" WHERE p."revisionId" = r."id" AND l."slug" = $2)`;
const ON_STANCE = `EXISTS (SELECT 1 FROM "Stance" s JOIN "Leader" l ON l."id" = s."leaderId" WHERE s."id" = r."stanceId" AND l."slug" = $2)`;

/**
 * Writes into a draft that two records are of one person: offices and stances stand under the kept one, events, reactions and
 * replies follow, and the page of the one that goes leads to the kept one. Stances are not coded anew by that.
 * @returns how many changes that is, and what has to be seen to before the draft can be submitted: stances that would hold on
 *          one day; `withheld` while either of the two, or something that would follow, is withheld; `invalid` where one of the two is no leader to be seen, or both are one; what a draft that is not one's
 *          own answers
 */
export function mergeLeaders(
  db: Db,
  { id, kept, gone, actor, now }: { id: number; kept: string; gone: string; actor: Actor; now: Date },
): Promise<Result<{ written: number; version: number; problems: Problem[] }>> {
  return atomically(db, async (tx) => {
    const changeSet = await lockOwnDraft(tx, id, actor);
    if (!changeSet.ok) return changeSet;
    const [stays] = await currentOf(tx, id, "leader", `i."slug" = $2`, kept);
    if (!stays || kept === gone)
      return fail("invalid", "Choose another leader to keep.", [
        {
          record: `leader ${kept}`,
          field: "kept",
          reason: stays ? "it is the same leader" : "there is no such leader",
        },
      ]);
    const [goes] = await currentOf(tx, id, "leader", `i."slug" = $2`, gone);
    const own = await standingOf(tx, id, gone);
    const referring = {
      reactions: await currentOf(tx, id, "reaction", ON_STANCE, gone),
      replies: await currentOf(tx, id, "reply", ON_STANCE, gone),
    };
    const refusal = refuseWithheld([
      stays,
      goes,
      ...[...Object.values(own), ...Object.values(referring)].flat(),
    ]);
    if (refusal) return refusal;
    const { changes, dropped, problems } = mergedLeaders(
      { slug: kept, ...(await standingOf(tx, id, kept)) },
      { slug: gone, ...own },
      referring,
    );
    const written = await writeChanges(tx, { id, changes, actor, now });
    if (!written.ok) return written;
    for (const { noun, slug } of dropped) {
      const records = [...(await idsBySlug(tx, NOUNS[noun].table, [slug])).values()];
      await dropDrafts(tx, NOUNS[noun], id, await draftsOf(tx, NOUNS[noun], id, records));
    }
    return succeed({ ...written.value, problems: [...problems, ...(await findOverlaps(tx, id))] });
  });
}

async function standingOf(tx: Tx, id: number, leader: string): Promise<Standing> {
  return {
    terms: await currentOf(tx, id, "term", OF_LEADER, leader),
    stances: await currentOf(tx, id, "stance", OF_LEADER, leader),
    events: await currentOf(tx, id, "event", TAKES_PART, leader),
    replies: await currentOf(tx, id, "reply", OF_LEADER, leader),
  };
}
