import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { loadSynthetic, syntheticChanges } from "./synthetic";
import { buildWorld } from "./world";

const database = testDatabase();
const size = { leaders: 4, issues: 3, periods: 5 };

async function collected() {
  const changes = [];
  for await (const change of syntheticChanges(size)) changes.push(change);
  return changes;
}

test("the synthetic set is the same each time, and stands beside what is there", async () => {
  const changes = await collected();
  expect(await collected()).toEqual(changes);
  await buildWorld(database.db);
  const before = await database.db.stanceRevision.count();
  const loaded = await loadSynthetic(database.db, size, new Date("2026-02-01T00:00:00Z"));
  expect(loaded).toEqual({ release: 2, records: changes.length });
  expect(await database.db.stanceRevision.count({ where: { since: 2 } })).toBe(4 * 3 * 5 * 2);
  expect(await database.db.stanceRevision.count({ where: { since: 1, until: null } })).toBe(before);
  expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: 2 });
});
