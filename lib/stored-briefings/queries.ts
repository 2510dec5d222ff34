import type { Briefing } from "@/lib/briefings/model";
import { type Db, database } from "@/lib/db/client";
import type { Day } from "@/lib/domain/day";
import { contentSchema, type NamedBriefing, withoutNotes } from "./content";
import { standingOf } from "./locked";
import type { ListedBriefing, OwnBriefing, SharedBriefing, TakenDown } from "./model";

const LISTED = {
  slug: true,
  title: true,
  steps: true,
  ownerId: true,
  owner: { select: { name: true } },
  editors: { select: { userId: true } },
  visibility: true,
  takenDownAt: true,
  changedAt: true,
  deletedAt: true,
} as const;

/** Briefings of a person's own and those they edit, the last changed first; the deleted ones of their own last. */
export async function briefingsOf(personId: string, db: Db = database()): Promise<ListedBriefing[]> {
  // Asked first, since a condition on either table leaves the planner nothing but to read every briefing.
  const edited = await db.briefingEditor.findMany({
    where: { userId: personId },
    select: { briefingId: true },
  });
  const others = { id: { in: edited.map(({ briefingId }) => briefingId) }, deletedAt: null };
  const rows = await db.briefing.findMany({
    where: { OR: [{ ownerId: personId }, others] },
    select: LISTED,
    orderBy: [{ deletedAt: { sort: "desc", nulls: "first" } }, { changedAt: "desc" }, { id: "desc" }],
  });
  return rows.flatMap(({ owner, takenDownAt, ...row }) => {
    const standing = standingOf(row, personId);
    const { ownerId: _, editors: __, ...listed } = row;
    return standing ? [{ ...listed, standing, owner: owner.name, isTakenDown: takenDownAt !== null }] : [];
  });
}

/** A briefing for its owner or an editor; null for everyone else, and where it is deleted. */
export async function findOwnBriefing(
  slug: string,
  personId: string,
  db: Db = database(),
): Promise<OwnBriefing | null> {
  const row = await db.briefing.findUnique({
    where: { slug, deletedAt: null },
    select: {
      id: true,
      slug: true,
      ownerId: true,
      owner: { select: { name: true } },
      editors: { select: { userId: true } },
      visibility: true,
      linkNumber: true,
      version: true,
      takenDownAt: true,
      takenDownReason: true,
    },
  });
  const standing = row && standingOf(row, personId);
  if (!row || !standing) return null;
  const { id, visibility, linkNumber, version, owner } = row;
  const content = await contentAt(id, version, db);
  const takenDown = takenDownOf(row);
  return { id, slug, standing, owner: owner.name, visibility, linkNumber, version, content, takenDown };
}

const SHARED = {
  id: true,
  slug: true,
  owner: { select: { name: true } },
  visibility: true,
  linkNumber: true,
  version: true,
  changedAt: true,
  takenDownAt: true,
  takenDownReason: true,
} as const;

/** A public briefing, also one that was taken down; null for every other, as if there were none. */
export async function findPublicBriefing(slug: string, db: Db = database()): Promise<SharedBriefing | null> {
  const row = await db.briefing.findUnique({
    where: { slug, visibility: "public", deletedAt: null },
    select: SHARED,
  });
  return row && shared(row);
}

/** The briefing that a link leads to, while it is shared and the link its newest; null for every other alike. */
export async function findLinkedBriefing(
  { id, number }: { id: number; number: number },
  db: Db = database(),
): Promise<SharedBriefing | null> {
  if (id > 2_147_483_647) return null;
  const row = await db.briefing.findUnique({
    where: { id, linkNumber: number, visibility: { not: "private" }, deletedAt: null },
    select: SHARED,
  });
  return row && shared(row);
}

/** What others read of a shared briefing: never a note for the speaker. */
export async function sharedContent(
  { id, version }: Pick<SharedBriefing, "id" | "version">,
  db: Db = database(),
): Promise<Briefing> {
  return withoutNotes(await contentAt(id, version, db));
}

/** Public briefings that were not taken down, the newest first, each with the day since when it is. @param take  how many at most */
export async function publicBriefings(
  take: number,
  db: Db = database(),
): Promise<{ slug: string; title: string; steps: number; author: string; since: Day }[]> {
  const rows = await db.briefing.findMany({
    where: { visibility: "public", takenDownAt: null, deletedAt: null },
    select: { slug: true, title: true, steps: true, publicSince: true, owner: { select: { name: true } } },
    orderBy: [{ publicSince: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(({ owner, publicSince, ...row }) => ({
    ...row,
    author: owner.name,
    since: (publicSince ?? new Date(0)).toISOString().slice(0, 10) as Day,
  }));
}

async function contentAt(briefingId: number, number: number, db: Db): Promise<NamedBriefing> {
  const { content } = await db.briefingVersion.findUniqueOrThrow({
    where: { briefingId_number: { briefingId, number } },
    select: { content: true },
  });
  return contentSchema.parse(content);
}

function takenDownOf(row: { takenDownAt: Date | null; takenDownReason: string | null }): TakenDown | null {
  return row.takenDownAt && { at: row.takenDownAt, reason: row.takenDownReason ?? "" };
}

function shared(
  row: Omit<SharedBriefing, "author" | "takenDown"> & {
    owner: { name: string };
    takenDownAt: Date | null;
    takenDownReason: string | null;
  },
): SharedBriefing {
  const { id, slug, owner, visibility, version, changedAt } = row;
  return { id, slug, author: owner.name, visibility, version, changedAt, takenDown: takenDownOf(row) };
}
