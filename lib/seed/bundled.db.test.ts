import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { loadSeed, readSeed } from "./load";

const database = testDatabase();
const BUNDLED = join(import.meta.dirname, "..", "..", "prisma", "seed");
const now = new Date("2026-07-21T00:00:00Z");

describe("the bundled data", () => {
  test("are loaded whole, as release 1", async () => {
    const outcome = await loadSeed(database.db, BUNDLED, now);
    expect(outcome).toMatchObject({
      status: "loaded",
      release: 1,
      counts: { leader: 23, stance: 294, event: 94, source: 749 },
    });
    const { db } = database;
    const published = { where: { since: 1, until: null, removed: false } };
    expect(await db.leaderRevision.count(published)).toBe(23);
    expect(await db.stanceRevision.count(published)).toBe(294);
    expect(await db.eventRevision.count(published)).toBe(94);
    expect(await db.sourceRevision.count(published)).toBe(749);
    expect(await db.issueRevision.count(published)).toBe(9);
    expect((await db.citation.count()) + (await db.eventCitation.count())).toBe(990);
    expect(await db.stanceText.count({ where: { rationale: { not: "" }, summary: { not: "" } } })).toBe(294);
    expect(await db.stanceCode.count()).toBe(880);
    expect(await db.release.findUnique({ where: { number: 1 } })).toMatchObject({
      reviewMode: "system",
      at: now,
    });
    expect(await verifyReleases(db)).toEqual({ ok: true, releases: 1 });
  });

  test("say which of their deeds lie outside an office, and are loaded nevertheless", async () => {
    const read = await readSeed(BUNDLED);
    expect(read.ok && read.seed.warnings.map(({ record, field }) => [record, field])).toEqual([
      ["stance 7 (paris-agreement, does, from 2016-11-14)", "to"],
      ["stance 12 (gender-policy, does, from 2022-12-26)", "from"],
    ]);
  });

  test("change nothing when they are loaded again", async () => {
    const count = () =>
      database.db
        .$queryRaw`SELECT (SELECT count(*) FROM "ChangeSet") AS a, (SELECT count(*) FROM "AuditEntry") AS b, (SELECT count(*) FROM "Stance") AS c`;
    const before = await count();
    expect(await loadSeed(database.db, BUNDLED, now)).toEqual({ status: "present", release: 1 });
    expect(await count()).toEqual(before);
  });

  test("are loaded once where two begin at the same instant", async () => {
    const own = await createTestDatabase();
    try {
      const outcomes = await Promise.all([loadSeed(own.db, BUNDLED, now), loadSeed(own.db, BUNDLED, now)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["loaded", "present"]);
      expect(await own.db.changeSet.count()).toBe(1);
    } finally {
      await own.drop();
    }
  });
});
