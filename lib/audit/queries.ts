import { type Db, database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addDays } from "@/lib/domain/day";
import { namesOf } from "@/lib/people/queries";
import { type AuditFilter, type AuditRow, personIn } from "./model";

const SHOWN = {
  id: true,
  at: true,
  actor: true,
  action: true,
  target: true,
  address: true,
  changeSetId: true,
  releaseNumber: true,
  detail: true,
} as const;

/** How many rows of the audit log a filter finds. For admins. */
export async function countAudit(filter: AuditFilter, db: Db = database()): Promise<number> {
  return db.auditEntry.count({ where: await whereOf(db, filter) });
}

/** Rows of the audit log, the newest first. For admins. */
export async function searchAudit(
  filter: AuditFilter,
  { take, skip }: { take: number; skip: number },
  db: Db = database(),
): Promise<AuditRow[]> {
  const where = await whereOf(db, filter);
  const rows = await db.auditEntry.findMany({ where, select: SHOWN, orderBy: { id: "desc" }, take, skip });
  return withNames(db, rows);
}

/** The next rows of the log from the oldest on, for an export that reads it piece by piece. */
export async function nextAudit(
  filter: AuditFilter,
  { after, upTo, take }: { after: number; upTo: number; take: number },
  db: Db = database(),
): Promise<AuditRow[]> {
  const where = { AND: [await whereOf(db, filter), { id: { gt: after, lte: upTo } }] };
  const rows = await db.auditEntry.findMany({ where, select: SHOWN, orderBy: { id: "asc" }, take });
  return withNames(db, rows);
}

/**
 * Everything that is ever done, by the words of the log, in alphabetical order. One look into the index for each word: the
 * log only grows, and its words are few.
 */
export async function auditActions(db: Db = database()): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE word AS (
      (SELECT "action" FROM "AuditEntry" ORDER BY "action" LIMIT 1)
      UNION ALL
      SELECT (SELECT a."action" FROM "AuditEntry" a WHERE a."action" > word."action" ORDER BY a."action" LIMIT 1)
        FROM word WHERE word."action" IS NOT NULL)
    SELECT "action" FROM word WHERE "action" IS NOT NULL ORDER BY "action"`;
  return rows.map(({ action }) => action);
}

/** The number of the newest row; 0 where there is none. */
export async function lastAuditId(db: Db = database()): Promise<number> {
  // The database's own max would be asked of a subquery, and read every row.
  const newest = await db.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return newest?.id ?? 0;
}

async function whereOf(db: Db, filter: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
  const { actor, action, target, changeSet, from, to } = filter;
  const [actors, targets] = await Promise.all([idsLike(db, actor), idsLike(db, target)]);
  return {
    ...(actor ? { actor: { in: [actor, ...actors] } } : {}),
    ...(action ? { action } : {}),
    ...(target
      ? {
          OR: [{ target: holds(target) }, { target: { in: targets.map((id) => `person ${id}`) } }],
        }
      : {}),
    ...(changeSet === null ? {} : { changeSetId: changeSet }),
    at: {
      ...(from ? { gte: new Date(`${from}T00:00:00Z`) } : {}),
      ...(to ? { lt: new Date(`${addDays(to, 1)}T00:00:00Z`) } : {}),
    },
  };
}

/** The ids of people whose name or e-mail address holds this text; none where nothing is asked. */
async function idsLike(db: Db, text: string): Promise<string[]> {
  if (!text) return [];
  const where = { OR: [{ name: holds(text) }, { email: holds(text) }] };
  return (await db.user.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Holds this text, whatever its case. Prisma hands a percent sign or an underline on as if it stood for anything. */
const holds = (text: string) => ({ contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;

type Row = Omit<AuditRow, "actorName" | "targetName">;

async function withNames(db: Db, rows: Row[]): Promise<AuditRow[]> {
  const ids = rows.flatMap(({ actor, target }) => [actor, personIn(target) ?? []].flat());
  const names = await namesOf(ids, db);
  return rows.map((row) => ({
    ...row,
    actorName: names.get(row.actor) ?? null,
    targetName: names.get(personIn(row.target) ?? "") ?? null,
  }));
}
