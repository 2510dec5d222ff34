import pg from "pg";
import { expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { contentHash, publishedScope, releaseHash } from "./hash";
import { verifyReleases } from "./verify";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const EDITED: Change = {
  ...stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: -2 }),
  action: "edit",
  kind: "corrected",
};

test("an empty database verifies, and so does every release after it", async () => {
  expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: 0 });
  await buildWorld(database.db);
  expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: 1 });
  await publishChanges(database.db, [EDITED], { now });
  expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: 2 });
});

test.each([
  [
    `UPDATE "StanceText" SET "summary" = 'Never said.' WHERE "revisionId" = (SELECT min("revisionId") FROM "StanceText")`,
    1,
    "content",
  ],
  [`UPDATE "StanceRevision" SET "position" = -"position" WHERE "since" = 2`, 2, "content"],
  [`DELETE FROM "Citation" WHERE "revisionId" = (SELECT min("revisionId") FROM "Citation")`, 1, "content"],
  [`UPDATE "StanceRevision" SET "until" = 3 WHERE "until" = 2`, 2, "content"],
  [`UPDATE "Source" SET "address" = "address" || '?'`, 1, "content"],
  [`UPDATE "Release" SET "sentence" = 'Nothing happened.' WHERE "number" = 2`, 2, "head"],
  [`UPDATE "Release" SET "previousHash" = repeat('d', 64) WHERE "number" = 2`, 2, "chain"],
])("%s is noticed", async (sql, release, reason) => {
  const own = await createTestDatabase();
  try {
    await buildWorld(own.db);
    await publishChanges(own.db, [EDITED], { now });
    await publishChanges(own.db, [source("third")], { now });
    const owner = new pg.Client({ connectionString: own.url });
    await owner.connect();
    await owner.query(`SET session_replication_role = replica; ${sql}`);
    await owner.end();
    expect(await verifyReleases(own.db)).toEqual({ ok: false, release, reason });
  } finally {
    await own.drop();
  }
});

test.each([1, 2, 3])(
  "a release hashed in format %i, before there were newer fields, still verifies",
  async (format) => {
    const own = await createTestDatabase();
    try {
      await buildWorld(own.db);
      const release = await own.db.release.findUniqueOrThrow({ where: { number: 1 } });
      const content = await own.db.$transaction((tx) => contentHash(tx, 1, publishedScope(1), format));
      expect(content).not.toBe(release.contentHash);
      const head = { ...release, hashFormat: format, contentHash: content };
      const owner = new pg.Client({ connectionString: own.url });
      await owner.connect();
      await owner.query("SET session_replication_role = replica");
      await owner.query(`UPDATE "Release" SET "hashFormat" = $3, "contentHash" = $1, "hash" = $2`, [
        content,
        releaseHash(head),
        format,
      ]);
      await owner.end();
      await publishChanges(own.db, [EDITED], { now });
      expect(await verifyReleases(own.db)).toEqual({ ok: true, releases: 2 });
    } finally {
      await own.drop();
    }
  },
);
