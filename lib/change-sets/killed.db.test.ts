import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { approve, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { event, leader, source, stance } from "@/lib/testing/world-records";
import { publishChangeSet } from "./publish";

// The process that publishes is killed with SIGKILL, as by a power cut: nothing of it may be left, or all of it.

const ROOT = join(import.meta.dirname, "..", "..");
const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
let sql: pg.Client;
let made = 0;

beforeAll(async () => {
  await buildWorld(database.db);
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  await sql.query(`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(1.5); RETURN coalesce(NEW, OLD); END $$`);
});
afterAll(() => sql.end());

/** An approved change set that touches several kinds of records. */
async function approved(): Promise<{ id: number; slug: string }> {
  const slug = `killed-${++made}`;
  const changes = [
    leader(slug, slug, slug, "XA"),
    source(slug),
    stance({
      leader: slug,
      issue: "kites",
      lane: "says",
      from: "2020",
      citations: [{ source: source(slug).slug }],
    }),
    event(slug, "2020", { leaders: [slug] }),
  ];
  const id = await draftChanges(database.db, changes, { now });
  await approve(database.db, id, now);
  return { id, slug };
}

function publisher(id: number): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "lib/testing/publish-once.ts", String(id)], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: "ignore",
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** Until no connection of another process is at work in the database: what was begun there has ended. */
const settled = () =>
  expect
    .poll(
      async () => {
        const { rows } = await sql.query(
          `SELECT count(*)::int AS "busy" FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND (state <> 'idle' OR xact_start IS NOT NULL)`,
        );
        return rows[0].busy;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(0);

const isAsleep = async () => {
  const { rows } = await sql.query(
    `SELECT count(*)::int AS "asleep" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
  );
  return rows[0].asleep;
};

/** What there is of a change set in the record: 4 revisions, a release, a move, an audit row, in state `published`; or 0 of each. */
async function traces(id: number) {
  const { rows } = await sql.query(
    `SELECT (SELECT count(*)::int FROM "Release" WHERE "changeSetId" = $1) AS "releases",
            (SELECT count(*)::int FROM "ChangeSetMove" WHERE "changeSetId" = $1 AND "move" = 'publish') AS "moves",
            (SELECT count(*)::int FROM "AuditEntry" WHERE "changeSetId" = $1 AND "action" = 'publish') AS "audited",
            (SELECT count(*)::int FROM (SELECT "since", "changeSetId" FROM "LeaderRevision" UNION ALL
               SELECT "since", "changeSetId" FROM "SourceRevision" UNION ALL SELECT "since", "changeSetId" FROM "StanceRevision"
               UNION ALL SELECT "since", "changeSetId" FROM "EventRevision") r WHERE "changeSetId" = $1 AND "since" IS NOT NULL) AS "opened",
            (SELECT "state"::text FROM "ChangeSet" WHERE "id" = $1) AS "state"`,
    [id],
  );
  return rows[0];
}
const NOTHING = { releases: 0, moves: 0, audited: 0, opened: 0, state: "approved" };
const ALL = { releases: 1, moves: 1, audited: 1, opened: 4, state: "published" };

async function publishedAgain(id: number) {
  expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now }));
  expect(await traces(id)).toEqual(ALL);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
}

describe("a process killed while it publishes leaves nothing, and the set can be published again", () => {
  test.each([
    ["before the release is written", `BEFORE INSERT ON "Release"`],
    ["after it, before any revision is opened", `AFTER INSERT ON "Release"`],
    ["when some revisions are open", `BEFORE UPDATE ON "StanceRevision"`],
    ["when all are, before the move", `BEFORE INSERT ON "ChangeSetMove"`],
    ["when nothing is missing but the end", `AFTER INSERT ON "AuditEntry"`],
  ])("%s", async (_name, moment) => {
    const { id } = await approved();
    const table = moment.split(" ").at(-1);
    await sql.query(`CREATE TRIGGER dawdle ${moment} FOR EACH ROW EXECUTE FUNCTION dawdle()`);
    const child = publisher(id);
    await expect.poll(isAsleep, { timeout: 25_000, interval: 50 }).toBe(1);
    await kill(child);
    await settled();
    await sql.query(`DROP TRIGGER dawdle ON ${table}`);
    expect(await traces(id)).toEqual(NOTHING);
    await publishedAgain(id);
  });
});

test("a process killed at any moment leaves nothing or all", async () => {
  const seen = new Set<string>();
  // From before it is connected until after it has ended, as far as one can aim.
  for (const delay of [300, 700, 1000, 1400]) {
    const { id } = await approved();
    const child = publisher(id);
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (child.exitCode === null) await kill(child);
    await settled();
    const left = await traces(id);
    seen.add(left.state);
    expect([NOTHING, ALL]).toContainEqual(left);
    if (left.state === "approved") await publishedAgain(id);
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  }
  expect(seen).toContain("approved");
}, 120_000);
