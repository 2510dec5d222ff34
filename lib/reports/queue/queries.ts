import { stateOf, UNDER_WAY } from "@/lib/change-sets/states";
import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import { Prisma } from "@/lib/db/generated/client";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import type { Day } from "@/lib/domain/day";
import type { Actor } from "@/lib/domain/permissions";
import type {
  QueuedReport,
  QueueFilter,
  ReportedNoun,
  ReportInFull,
  ReportKind,
  ReportState,
  ReportStep,
} from "../model";
import { releaseOf } from "../queries";

type Row = {
  id: number;
  kind: ReportKind;
  state: ReportState;
  linkId: string | null;
  path: string;
  noun: ReportedNoun | null;
  slug: string | null;
  leader: string | null;
  leaderName: string | null;
  text: string;
  at: Date;
  dueOn: Date;
  answeredAt: Date | null;
  assignedTo: string | null;
  assignedName: string | null;
  changeSetId: number | null;
  changeSetTitle: string | null;
  changeSetState: Parameters<typeof stateOf>[0] | null;
  changeSetAuthor: string | null;
};

const COLUMNS = Prisma.sql`
  r."id", r."kind", r."state"::text AS "state", r."linkId", r."path", r."noun", r."slug", r."leader", r."text", r."at",
  r."dueOn", r."answeredAt", r."assignedTo", u."name" AS "assignedName", r."changeSetId",
  c."title" AS "changeSetTitle", c."state"::text AS "changeSetState", c."author" AS "changeSetAuthor",
  (SELECT t."name" FROM "Leader" l JOIN "LeaderRevision" v ON v."recordId" = l."id" AND v."since" IS NOT NULL
     JOIN "LeaderText" t ON t."revisionId" = v."id" AND t."language" = ${RECORD_LANGUAGE}
    WHERE l."slug" = r."leader" ORDER BY v."since" DESC LIMIT 1) AS "leaderName"`;

const FROM = Prisma.sql`
  FROM "Report" r LEFT JOIN "User" u ON u."id" = r."assignedTo" LEFT JOIN "ChangeSet" c ON c."id" = r."changeSetId"`;

/** Which reports are asked for; a leader's are those about the leader, their stances, and the events they are in. */
function condition({ state, kind, leader, mine }: QueueFilter, actor: Actor): Prisma.Sql {
  const parts = [Prisma.sql`r."state" = ${state}::"ReportState"`];
  if (kind) parts.push(Prisma.sql`r."kind" = ${kind}`);
  if (mine) parts.push(Prisma.sql`r."assignedTo" = ${actor.id}`);
  if (leader)
    parts.push(Prisma.sql`(r."leader" = ${leader} OR r."noun" = 'event' AND EXISTS (
      SELECT 1 FROM "Event" e JOIN "EventRevision" v ON v."recordId" = e."id" AND v."since" IS NOT NULL AND v."until" IS NULL
        JOIN "EventLeader" x ON x."revisionId" = v."id" JOIN "Leader" l ON l."id" = x."leaderId"
       WHERE e."slug" = r."slug" AND l."slug" = ${leader}))`);
  return Prisma.join(parts, " AND ");
}

/** Reports for those who answer them: open ones by the day by which they are due, answered ones newest first. */
export async function listReports(
  actor: Actor,
  filter: QueueFilter,
  { take, skip }: { take: number; skip: number },
): Promise<QueuedReport[]> {
  const order =
    filter.state === "open" ? Prisma.sql`r."dueOn", r."id"` : Prisma.sql`r."answeredAt" DESC, r."id" DESC`;
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${COLUMNS} ${FROM} WHERE ${condition(filter, actor)} ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`;
  return rows.map((row) => queued(row, actor));
}

export async function countReports(actor: Actor, filter: QueueFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Report" r WHERE ${condition(filter, actor)}`;
  return row?.count ?? 0;
}

/** One report with all that is known of it; null where there is none of this number. */
export async function findReport(actor: Actor, id: number): Promise<ReportInFull | null> {
  const [row] = await database().$queryRaw<(Row & More)[]>`
    SELECT ${COLUMNS}, r."release", r."asOf", r."sourceUrl", r."name", r."email", r."answer", r."mailedAt", r."mailTries",
           k."label" AS "linkLabel", a."name" AS "answeredByName"
           ${FROM} LEFT JOIN "AccessLink" k ON k."id" = r."linkId" LEFT JOIN "User" a ON a."id" = r."answeredBy"
     WHERE r."id" = ${id}`;
  if (!row) return null;
  const { release, sourceUrl, name, email, answer, linkLabel, answeredByName } = row;
  return {
    ...queued(row, actor),
    release,
    asOf: dayOf(row.asOf),
    sourceUrl,
    name,
    email,
    linkLabel,
    answer,
    answeredByName,
    mailedAt: row.mailedAt?.toISOString() ?? null,
    mailTries: row.mailTries,
    answeredBy: await releaseOf(row.changeSetId),
  };
}

type More = {
  release: number;
  asOf: Date;
  sourceUrl: string | null;
  name: string | null;
  email: string | null;
  answer: string | null;
  mailedAt: Date | null;
  mailTries: number;
  linkLabel: string | null;
  answeredByName: string | null;
};

function queued(row: Row, actor: Actor): QueuedReport {
  const { id, kind, state, path, noun, slug, leader, leaderName, text } = row;
  return {
    id,
    kind,
    state,
    byLink: row.linkId !== null,
    path,
    noun,
    slug,
    leader: leader === null ? null : { slug: leader, name: leaderName ?? leader },
    text,
    receivedOn: dayOf(row.at),
    dueOn: dayOf(row.dueOn),
    answeredOn: row.answeredAt && dayOf(row.answeredAt),
    assignedTo: row.assignedTo === null ? null : (row.assignedName ?? row.assignedTo),
    isMine: row.assignedTo === actor.id,
    changeSet: row.changeSetId === null ? null : { known: changeSetLink(row, actor) },
  };
}

/** A draft is its author's: to others it is said that there is one, and no more. */
function changeSetLink(row: Row, actor: Actor) {
  const { changeSetId, changeSetTitle, changeSetState, changeSetAuthor } = row;
  if (changeSetId === null || changeSetTitle === null || changeSetState === null) return null;
  const isHidden = changeSetState === "draft" && changeSetAuthor !== actor.id;
  return isHidden ? null : { id: changeSetId, title: changeSetTitle, state: stateOf(changeSetState) };
}

/** What was done with a report, oldest first. */
export async function stepsOfReport(id: number): Promise<ReportStep[]> {
  const rows = await database().$queryRaw<(Omit<ReportStep, "at" | "isOutside"> & { at: Date })[]>`
    SELECT e."id", e."at", e."action", u."name" AS "by", e."changeSetId"
      FROM "AuditEntry" e LEFT JOIN "User" u ON u."id" = e."actor" WHERE e."target" = ${`report ${id}`} ORDER BY e."id"`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), isOutside: row.action === "report" }));
}

/** How many reports wait for an answer, and for how many of them the day has passed; for the editors' first page. */
export async function countWaiting(today: Day): Promise<{ open: number; overdue: number }> {
  const where = { state: "open" } as const;
  const [open, overdue] = await Promise.all([
    database().report.count({ where }),
    database().report.count({ where: { ...where, dueOn: { lt: new Date(today) } } }),
  ]);
  return { open, overdue };
}

/** Change sets of one's own that are under way, newest first: those a report can be joined to. */
export async function changeSetsToJoin(actor: Actor): Promise<{ id: number; title: string }[]> {
  return database().changeSet.findMany({
    where: { author: actor.id, state: { in: UNDER_WAY } },
    orderBy: { changedAt: "desc" },
    take: 50,
    select: { id: true, title: true },
  });
}

/** The leaders about whom there are reports, by name, to choose from. */
export async function leadersReported(): Promise<{ slug: string; name: string }[]> {
  return database().$queryRaw<{ slug: string; name: string }[]>`
    SELECT l."slug", t."name"
      FROM "Leader" l
      JOIN "LeaderRevision" v ON v."recordId" = l."id" AND v."since" IS NOT NULL AND v."until" IS NULL
      JOIN "LeaderText" t ON t."revisionId" = v."id" AND t."language" = ${RECORD_LANGUAGE}
     WHERE EXISTS (SELECT 1 FROM "Report" r WHERE r."leader" = l."slug")
     ORDER BY t."name", l."slug"`;
}
