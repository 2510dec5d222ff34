import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/domain/permissions";
import { namesOf } from "@/lib/people/names/queries";
import { staleAmong } from "../conflicts/queries";
import type { ChangeSetLine } from "../model";
import { ALL_NOUNS } from "../nouns";
import { readableBy } from "../queries";
import { stateOf, UNDER_WAY } from "../states";

/** Change sets in one list at most; those that waited longest are named first. */
export const MOST_OPEN = 200;

/** Moves that bring a set back to its author; the last of them says why it is there. */
const SENT_BACK = ["return", "conflict", "stop"];

/** Every change set on its way that this actor may know of, those that waited longest first. */
export async function openChangeSets(actor: Actor): Promise<ChangeSetLine[]> {
  const open: Prisma.ChangeSetWhereInput = { state: { in: UNDER_WAY } };
  return readLines({ AND: [open, await readableBy(actor, "not withdrawn")] }, "asc", MOST_OPEN);
}

/** Change sets that were published, the latest first. */
export async function publishedChangeSets(actor: Actor, take: number): Promise<ChangeSetLine[]> {
  return readLines({ AND: [{ state: "published" }, await readableBy(actor, "not withdrawn")] }, "desc", take);
}

async function readLines(
  where: Prisma.ChangeSetWhereInput,
  order: "asc" | "desc",
  take: number,
): Promise<ChangeSetLine[]> {
  const rows = await database().changeSet.findMany({
    where,
    orderBy: [{ changedAt: order }, { id: order }],
    take,
    select: {
      id: true,
      title: true,
      state: true,
      author: true,
      contributors: true,
      changedAt: true,
      scheduledFor: true,
      release: { select: { number: true } },
      moves: { where: { move: { in: SENT_BACK } }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  const ids = rows.map(({ id }) => id);
  const [changes, comments, unfinished, overtaken, gone, nameOf] = await Promise.all([
    countChanges(ids),
    countOf("Comment", ids),
    countOf("WorkingCopy", ids),
    staleAmong(rows.filter(({ release }) => !release).map(({ id }) => id)),
    database().user.findMany({
      where: { id: { in: rows.map(({ author }) => author) }, disabledAt: { not: null } },
      select: { id: true },
    }),
    namesOf(rows.flatMap(({ author, moves }) => [author, ...moves.map(({ actor }) => actor)])),
  ]);
  return rows.map(({ author, moves: [last], release, state, ...row }) => ({
    ...row,
    state: stateOf(state),
    author: nameOf(author),
    authorIsGone: gone.some(({ id }) => id === author),
    release: release?.number ?? null,
    changes: changes.get(row.id) ?? 0,
    comments: comments.get(row.id) ?? 0,
    unfinished: unfinished.get(row.id) ?? 0,
    isOvertaken: overtaken.has(row.id),
    returned: last?.move === "return" ? { by: nameOf(last.actor), note: last.note ?? "", at: last.at } : null,
    isStopped: last?.move === "stop",
  }));
}

/** How many rows of a table are of each change set. Prisma's own count beside a list reads the whole of the table. */
async function countOf(
  table: "Comment" | "WorkingCopy",
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: number; count: number }[]>`
    SELECT "changeSetId" AS "id", count(*)::int AS "count" FROM ${Prisma.raw(`"${table}"`)}
     WHERE "changeSetId" = ANY(${ids}::int[]) GROUP BY 1`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How many records each change set touches. */
async function countChanges(ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const each = ALL_NOUNS.map(
    ({ table }) =>
      `SELECT "changeSetId" AS "id", count(*) AS "n" FROM "${table}Revision" WHERE "changeSetId" = ANY($1::int[]) GROUP BY 1`,
  );
  const rows = await database().$queryRawUnsafe<{ id: number; count: number }[]>(
    `SELECT "id", sum("n")::int AS "count" FROM (${each.join(" UNION ALL ")}) q GROUP BY "id"`,
    ids,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
