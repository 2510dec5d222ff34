import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { judge } from "./judge";
import type { DueSource, Health, LinkState, Seen } from "./model";
import { dueSources } from "./queries";
import { askAll } from "./run";

/** What a run came to. `asked` counts what was asked for, `states` what was written, `left` what the run leaves to the next. */
export type CheckReport = {
  asked: number;
  states: Record<LinkState, number>;
  /** Could not be read, and nothing else could: that says nothing of them. */
  unsure: number;
  /** No host answered at all. Nothing was written. */
  offline: boolean;
};

/**
 * Asks for the addresses of published sources, those asked longest ago first, and writes what became of each as soon as it
 * is known, so that a run that is cut off is continued by the next. What cannot be read is only written where some other
 * host answered in this run: a machine that is offline learns nothing of others.
 * @param olderThanDays  leaves out what was asked within so many days
 * @param lookAt  asks for one address (lib/sources/health/look)
 * @param onSeen  told of each as it is written
 */
export async function checkSources(
  db: Db,
  options: {
    limit: number;
    olderThanDays: number;
    now: () => Date;
    lookAt: (url: string) => Promise<Seen>;
    onSeen?: (source: DueSource, state: LinkState) => void;
  },
): Promise<CheckReport> {
  const newest = await db.release.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
  const before = new Date(options.now().getTime() - options.olderThanDays * 86_400_000);
  const due = newest ? await dueSources(db, newest.number, { before, take: options.limit }) : [];
  const states = { live: 0, moved: 0, changed: 0, gone: 0, unreachable: 0 };
  const write = async (source: DueSource, seen: Seen) => {
    const state = await writeSeen(db, source, seen, options.now());
    states[state]++;
    options.onSeen?.(source, state);
  };
  const { asked, unsure, answered } = await askAll(due, { lookAt: options.lookAt, write });
  return { asked, states, unsure, offline: asked > 0 && !answered };
}

async function writeSeen(db: Db, source: DueSource, seen: Seen, now: Date): Promise<LinkState> {
  const { sourceId } = source;
  const known = (await db.sourceCheck.findUnique({ where: { sourceId } })) as Health | null;
  const health = judge(known, source, seen, now);
  await db.sourceCheck.upsert({ where: { sourceId }, create: { sourceId, ...health }, update: health });
  return health.state;
}

/**
 * Takes a source off the list of those that wait for a look, until something else becomes of its address.
 * @returns `forbidden`; `outdated` where something else became of it since it was read, or where it no longer waits
 */
export async function markLookedAt(
  db: Db,
  { slug, state, actor, now }: { slug: string; state: LinkState; actor: Actor; now: Date },
): Promise<Result<null>> {
  if (!may(actor, "propose")) return fail("forbidden", "Your role does not allow that.");
  return atomically(db, async (tx) => {
    const { count } = await tx.sourceCheck.updateMany({
      where: { source: { slug }, state, lookedAt: null },
      data: { lookedAt: now, lookedBy: actor.id },
    });
    if (count === 0)
      return fail(
        "outdated",
        "This was looked at already, or something else became of it; open the list anew.",
      );
    await writeAudit(tx, {
      at: now,
      actor,
      action: "look-at-source",
      target: `source ${slug}`,
      detail: { state },
    });
    return succeed(null);
  });
}
