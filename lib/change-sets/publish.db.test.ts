import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { AUTHOR, approve, buildWorld, draftChanges, publishChanges, REVIEWER } from "@/lib/testing/world";
import { event, leader, source, stance } from "@/lib/testing/world-records";
import type { Change } from "./change";
import { addChanges, moveChangeSet } from "./mutations";
import { publishChangeSet } from "./publish";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;

beforeAll(async () => {
  await buildWorld(database.db);
});

async function visible(table: string): Promise<string[]> {
  const rows = await database.db.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT i."slug" FROM "${table}Revision" r JOIN "${table}" i ON i."id" = r."recordId"
     WHERE r."since" IS NOT NULL AND r."until" IS NULL AND NOT r."removed" ORDER BY 1`,
  );
  return rows.map((row) => row.slug);
}

async function newest(): Promise<number> {
  return (await database.db.release.aggregate({ _max: { number: true } }))._max.number ?? 0;
}

const publish = (id: number) => publishChangeSet(database.db, { id, actor: REVIEWER, now });
/** An edit of a stance of the world, whole as edits are. */
const edited = (more: Partial<Parameters<typeof stance>[0]> = {}): Change => ({
  ...stance({ ...KITES, ...more }),
  action: "edit",
  kind: "corrected",
});

describe("publishing", () => {
  test("opens the new, closes the old, and writes release, move and audit", async () => {
    const { release, changeSetId } = await publishChanges(database.db, [edited({ position: -2 })], { now });
    const revisions = await database.db.stanceRevision.findMany({
      where: { record: { slug: "ada-example-kites-does-2019" } },
      orderBy: { id: "asc" },
      select: { since: true, until: true, position: true, basedOnId: true, id: true },
    });
    expect(revisions).toMatchObject([
      { since: 1, until: release, position: 2 },
      { since: release, until: null, position: -2, basedOnId: revisions[0]?.id },
    ]);
    expect(await database.db.release.findUnique({ where: { number: release } })).toMatchObject({
      changeSetId,
      proposedBy: AUTHOR.id,
      approvedBy: REVIEWER.id,
      reviewMode: "second-person",
      at: now,
    });
    const moves = await database.db.changeSetMove.findMany({
      where: { changeSetId },
      orderBy: { id: "asc" },
    });
    expect(moves.map(({ move, toState }) => [move, toState])).toEqual([
      ["submit", "inReview"],
      ["approve", "approved"],
      ["publish", "published"],
    ]);
    const audit = await database.db.auditEntry.findMany({ where: { changeSetId }, orderBy: { id: "asc" } });
    expect(audit.map(({ action }) => action)).toEqual(["open", "change", "submit", "approve", "publish"]);
    expect(audit.at(-1)?.releaseNumber).toBe(release);
  });

  test("takes only what another person approved", async () => {
    const id = await draftChanges(database.db, [leader("el-alone", "El Alone", "Alone, El", "XA")], { now });
    // To anyone but its author a draft is not there.
    expect(await publish(id)).toMatchObject({ ok: false, code: "not-found" });
    await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now });
    expect(await moveChangeSet(database.db, { id, move: "approve", actor: AUTHOR, now })).toMatchObject({
      ok: false,
      code: "forbidden",
    });
    expect(
      await addChanges(database.db, { id, changes: [source("late")], actor: AUTHOR, now }),
    ).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    expect(await publish(id)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await visible("Leader")).not.toContain("el-alone");
    expect(await publish(999_999)).toMatchObject({ ok: false, code: "not-found" });
  });

  test("an error in the middle leaves nothing", async () => {
    const before = await newest();
    const id = await draftChanges(
      database.db,
      [leader("fy-midway", "Fy Midway", "Midway, Fy", "XA"), event("midway", "2025")],
      { now },
    );
    await approve(database.db, id, now);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`CREATE FUNCTION break_events() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
      CREATE TRIGGER break_events BEFORE UPDATE ON "EventRevision" FOR EACH ROW EXECUTE FUNCTION break_events()`);
    await expect(publish(id)).rejects.toThrow("power cut");
    expect(await newest()).toBe(before);
    expect(await visible("Leader")).not.toContain("fy-midway");
    expect(await database.db.changeSet.findUnique({ where: { id } })).toMatchObject({ state: "approved" });
    expect(await database.db.changeSetMove.count({ where: { changeSetId: id, move: "publish" } })).toBe(0);
    await client.query(`DROP FUNCTION break_events CASCADE`);
    await client.end();
    expect(await publish(id)).toEqual({ ok: true, value: { release: before + 1 } });
  });

  test("two at the same instant become two releases, one after the other", async () => {
    const before = await newest();
    const ids = [];
    for (const slug of ["gi-first", "hu-second", "io-third"]) {
      const id = await draftChanges(database.db, [leader(slug, slug, slug, "XA")], { now });
      await approve(database.db, id, now);
      ids.push(id);
    }
    const results = await Promise.all(ids.map(publish));
    const numbers = results.map((result) => (result.ok ? result.value.release : result.code));
    expect([...numbers].sort()).toEqual([before + 1, before + 2, before + 3]);
    expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: before + 3 });
  });
});

test("a text written beside the application while the set is published is in the release whole, or refused", async () => {
  const id = await draftChanges(database.db, [leader("ly-race", "Ly Race", "Race, Ly", "XA")], { now });
  await approve(database.db, id, now);
  const { id: revisionId } = await database.db.leaderRevision.findFirstOrThrow({
    where: { changeSetId: id },
  });
  const insert = (language: string) =>
    `INSERT INTO "LeaderText" VALUES (${revisionId}, '${language}', 'Ly Carrera', 'Carrera, Ly', 'Ninguno')`;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`BEGIN; ${insert("es")}`);
  const publishing = publish(id);
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await database.db.$queryRawUnsafe<{ n: number }[]>(waiting))[0]?.n).toBe(1);
  await client.query("COMMIT");
  expect(await publishing).toMatchObject({ ok: true });
  await expect(client.query(insert("pt"))).rejects.toMatchObject({ constraint: "LeaderText_published" });
  await client.end();
  expect(await database.db.leaderText.count({ where: { revisionId } })).toBe(2);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
});

describe("what is refused", () => {
  test("overlapping stances, naming both", async () => {
    const before = await newest();
    const late = stance({ ...KITES, from: "2024-03" });
    const id = await draftChanges(database.db, [late], { now });
    await approve(database.db, id, now);
    expect(await publish(id)).toMatchObject({
      ok: false,
      code: "overlap",
      problems: [
        {
          record: "stance ada-example-kites-does-2024-03",
          reason:
            "overlaps stance ada-example-kites-does-2019: ada-example, kites, does, 2024-03-01 to now and 2019-01-01 to now; end one before the other begins",
        },
      ],
    });
    expect(await newest()).toBe(before);
    const both = [late, edited({ to: "2024-03" })];
    expect(await publishChanges(database.db, both, { now })).toMatchObject({ release: before + 1 });
  });

  test("a record that would refer to nothing visible, by removal and by addition", async () => {
    const remove = (noun: "leader" | "source" | "event", slug: string): Change => ({
      noun,
      slug,
      action: "remove",
      kind: "corrected",
    });
    for (const [change, named] of [
      [remove("leader", "cy-specimen"), "stance cy-specimen-kites-says-2020"],
      [remove("source", source("minutes").slug), "stance ada-example-ferries-does-2019"],
      [remove("event", "kite-decree"), "reaction protest-answers-decree"],
    ] as const) {
      const id = await draftChanges(database.db, [change], { now });
      await approve(database.db, id, now);
      const result = await publish(id);
      expect(result).toMatchObject({ ok: false, code: "orphaned" });
      expect(result.ok ? [] : result.problems.map(({ record }) => record)).toContain(named);
    }
    await draftChanges(database.db, [leader("ky-draft", "Ky Draft", "Draft, Ky", "XA")], { now });
    const id = await draftChanges(
      database.db,
      [stance({ leader: "ky-draft", issue: "kites", lane: "says", from: "2020" })],
      { now },
    );
    await approve(database.db, id, now);
    expect(await publish(id)).toMatchObject({ ok: false, code: "orphaned", problems: [{ field: "leader" }] });
  });

  test("an empty change set, and a stance whose citations were taken away", async () => {
    const empty = await draftChanges(database.db, [], { now });
    await approve(database.db, empty, now);
    expect(await publish(empty)).toMatchObject({ ok: false, code: "empty" });
    const id = await draftChanges(
      database.db,
      [stance({ leader: "cy-specimen", issue: "clocks", lane: "says", from: "2020" })],
      { now },
    );
    await database.db.citation.deleteMany({ where: { revision: { changeSetId: id } } });
    await approve(database.db, id, now);
    expect(await publish(id)).toMatchObject({ ok: false, code: "uncited" });
  });
});

test("what was removed can be added again", async () => {
  const slug = "bo-sample-clocks-says-2014-05-05";
  await publishChanges(database.db, [{ noun: "stance", slug, action: "remove", kind: "corrected" }], { now });
  expect(await visible("Stance")).not.toContain(slug);
  await publishChanges(
    database.db,
    [stance({ leader: "bo-sample", issue: "clocks", lane: "says", from: "2014-05-05" })],
    { now },
  );
  expect(await visible("Stance")).toContain(slug);
});
