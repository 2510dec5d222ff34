import type { NounName } from "@/lib/change-sets/nouns";
import type { About } from "./model";

/** Whether a leader or issue belongs to a revision `v` of a noun, as SQL with the id in its place; null where none can. */
type Belongs = { leader?: (id: number) => string; issue?: (id: number) => string };

const involves = (part: "Leader" | "Issue", event: string) => (id: number) =>
  `EXISTS (SELECT 1 FROM "EventRevision" er JOIN "Event${part}" ep ON ep."revisionId" = er."id"
    WHERE er."recordId" = ${event} AND er."since" IS NOT NULL AND ep."${part.toLowerCase()}Id" = ${id})`;
const ofStance = (column: "leaderId" | "issueId", stance: string) => (id: number) =>
  `EXISTS (SELECT 1 FROM "Stance" st WHERE st."id" = ${stance} AND st."${column}" = ${id})`;
const either =
  (...conditions: ((id: number) => string)[]) =>
  (id: number) =>
    `(${conditions.map((condition) => condition(id)).join(" OR ")})`;

const BELONGS: Partial<Record<NounName, Belongs>> = {
  leader: { leader: (id) => `v."recordId" = ${id}` },
  term: { leader: (id) => `v."leaderId" = ${id}` },
  issue: { issue: (id) => `v."recordId" = ${id}` },
  stance: { leader: (id) => `v."leaderId" = ${id}`, issue: (id) => `v."issueId" = ${id}` },
  event: { leader: involves("Leader", `v."recordId"`), issue: involves("Issue", `v."recordId"`) },
  reaction: {
    leader: either(ofStance("leaderId", `v."stanceId"`), involves("Leader", `v."eventId"`)),
    issue: either(ofStance("issueId", `v."stanceId"`), involves("Issue", `v."eventId"`)),
  },
  reply: {
    leader: (id) => `v."leaderId" = ${id}`,
    issue: either(ofStance("issueId", `v."stanceId"`), involves("Issue", `v."eventId"`)),
  },
};

/**
 * SQL: whether a revision `v` of a noun is about the leader, the issue, or both; null for a noun whose records never are.
 * Ids are numbers of ours, never a reader's text.
 */
export function aboutSql(noun: NounName, { leader, issue }: About): string | null {
  const belongs = BELONGS[noun];
  const conditions: string[] = [];
  for (const [id, condition] of [
    [leader, belongs?.leader],
    [issue, belongs?.issue],
  ] as const) {
    if (id === null) continue;
    if (!condition) return null;
    conditions.push(condition(id));
  }
  return conditions.length > 0 ? conditions.join(" AND ") : "true";
}
