import { publishChangeSet } from "@/lib/change-sets/publish";
import { REVIEWER } from "@/lib/testing/world";
import type { Fault } from "./faults";
import type { Place } from "./place";
import { type Done, type Strike, struck, undisturbed } from "./work";

const SETS = 2;
const now = new Date("2026-02-01T00:00:00Z");

/** Strikes a process that publishes. @returns what looks at what is left */
export async function strikePublishing(
  place: Place,
  sets: number,
  strike: Strike,
): Promise<() => Promise<string[]>> {
  const ids = await place.approved(sets);
  const { done } = await struck({ what: "publish", url: place.url(), ids }, strike);
  return () => settle(place, ids, done);
}

const killed: Fault = {
  name: "killed while it publishes",
  spanMs: 700,
  strike: (place, after) => strikePublishing(place, SETS, { after }),
};

const cut: Fault = {
  name: "connections cut while it publishes",
  spanMs: 700,
  async strike(place, after) {
    const ids = await place.approved(SETS);
    const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'world' AND pid <> pg_backend_pid()`;
    const befall = () => place.administer(others);
    const { done, failed } = await struck({ what: "publish", url: place.url(), ids }, { after, befall });
    const gaveUp = failed.map((reason) => `it gave up: ${reason}`);
    return async () => [...gaveUp, ...(await settle(place, ids, done))];
  },
};

const restarted: Fault = {
  name: "database killed and restarted while it publishes",
  spanMs: 700,
  strike: (place, after) => strikePublishing(place, SETS, { after, befall: () => place.restart() }),
};

const clock: Fault = {
  name: "clock set back a year between releases",
  spanMs: 0,
  async strike(place) {
    const ids = await place.approved(SETS);
    const times = ["2026-02-02T00:00:00Z", "2025-02-02T00:00:00Z"];
    const { done, failed } = await undisturbed({ what: "publish", url: place.url(), ids, times });
    const refused = failed.map((reason) => `it gave up: ${reason}`);
    return async () => [...refused, ...(await settle(place, ids, done))];
  },
};

/** What is wrong afterwards with change sets of `Place.approved`, of which some were told to be published; what was not done is done then, so that the place is whole again. */
export async function settle(place: Place, ids: readonly number[], done: readonly Done[]): Promise<string[]> {
  const lost: string[] = [];
  for (const id of ids) {
    const told = done.find(({ of }) => of === id);
    let traces = await tracesOf(place, id);
    if (told && traces.release !== told.done)
      lost.push(`release ${told.done}, which was told to be published`);
    // Somebody who was told nothing looks, and publishes what is not published yet; a last commit may be under way.
    if (traces.release === null) {
      const again = await publishChangeSet(place.db, { id, actor: REVIEWER, now });
      traces = await tracesOf(place, id);
      if (!again.ok && traces.release === null)
        lost.push(`change set ${id} cannot be published: ${again.message}`);
    }
    const { release, state, opened, moves, audited } = traces;
    if (release !== null && (state !== "published" || opened !== 4 || moves !== 1 || audited !== 1))
      lost.push(`release ${release} is there in part: ${JSON.stringify(traces)}`);
  }
  const broken = await place.broken();
  return broken ? [...lost, broken] : lost;
}

async function tracesOf({ db }: Place, id: number) {
  const ofSet = { changeSetId: id, since: { not: null } };
  const [release, set, moves, audited, ...opened] = await Promise.all([
    db.release.findUnique({ where: { changeSetId: id }, select: { number: true } }),
    db.changeSet.findUniqueOrThrow({ where: { id }, select: { state: true } }),
    db.changeSetMove.count({ where: { changeSetId: id, move: "publish" } }),
    db.auditEntry.count({ where: { changeSetId: id, action: "publish" } }),
    db.leaderRevision.count({ where: ofSet }),
    db.sourceRevision.count({ where: ofSet }),
    db.stanceRevision.count({ where: ofSet }),
    db.eventRevision.count({ where: ofSet }),
  ]);
  const sum = opened.reduce((total, count) => total + count, 0);
  return { release: release?.number ?? null, state: set.state, moves, audited, opened: sum };
}

export const PUBLISHING = { killed, cut, restarted, clock };
