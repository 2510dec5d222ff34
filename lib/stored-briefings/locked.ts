import type { Tx } from "@/lib/db/client";
import {
  type BriefingAct,
  type BriefingStanding,
  briefingStanding,
  mayWithBriefing,
} from "@/lib/domain/briefing-access";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";

const COLUMNS = {
  id: true,
  slug: true,
  ownerId: true,
  title: true,
  visibility: true,
  linkNumber: true,
  version: true,
  takenDownAt: true,
  deletedAt: true,
  publicSince: true,
  editors: { select: { userId: true } },
} as const;

/** A briefing whose row is held until the transaction ends. */
export type LockedBriefing = Awaited<ReturnType<typeof heldBriefing>>;

/**
 * Holds a briefing for an act of its owner or an editor.
 * @param deleted  whether it must be deleted, or must not
 * @returns `not-found` for everyone who may not know of it; `forbidden` for an editor where only the owner may
 */
export async function lockBriefing(
  tx: Tx,
  { slug, actor, act, deleted = false }: { slug: string; actor: Actor; act: BriefingAct; deleted?: boolean },
): Promise<Result<NonNullable<LockedBriefing>>> {
  const found = may(actor, "keep-briefings") ? await heldBriefing(tx, slug) : null;
  const standing = found && standingOf(found, actor.id);
  if (!found || standing === null || (found.deletedAt !== null) !== deleted) return NOT_FOUND;
  if (!mayWithBriefing(standing, act))
    return fail(
      "forbidden",
      act === "leave" ? "It is yours; delete it instead." : "Only its owner may do that.",
    );
  return succeed(found);
}

export const NOT_FOUND = fail(
  "not-found",
  "There is no such briefing of yours. It may have been deleted meanwhile.",
);

/** Holds a briefing whosever it is; null where there is none. */
export async function heldBriefing(tx: Tx, slug: string) {
  await tx.$executeRaw`SELECT 1 FROM "Briefing" WHERE "slug" = ${slug} FOR UPDATE`;
  return tx.briefing.findUnique({ where: { slug }, select: COLUMNS });
}

/** How a person stands to a briefing as it is read from the database. */
export function standingOf(
  { ownerId, editors }: { ownerId: string; editors: readonly { userId: string }[] },
  person: string,
): BriefingStanding {
  return briefingStanding({ ownerId, editors: editors.map(({ userId }) => userId) }, person);
}
