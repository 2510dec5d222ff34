import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import {
  AUTHOR,
  actor,
  approve,
  buildWorld,
  draftChanges,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
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

  test("drafts the sentence where none was written", async () => {
    const pa = leader("pa-told", "Pa Told", "Told, Pa", "XA");
    const said = stance({ leader: "pa-told", issue: "kites", lane: "says", from: "2020" });
    const sentenceOf = async (changes: Change[], sentence?: string) => {
      const { release } = await publishChanges(database.db, changes, { now, sentence: sentence ?? " " });
      return (await database.db.release.findUniqueOrThrow({ where: { number: release } })).sentence;
    };
    expect(await sentenceOf([pa, said, source("told")])).toBe(
      "New: Pa Told and Pa Told on Kites, in words, with 1 source.",
    );
    const changed: Change = {
      ...said,
      action: "edit",
      kind: "leaderChanged",
      content: { ...said.content, to: "2022" },
    };
    expect(await sentenceOf([changed])).toBe(
      "Changed by what leaders said or did: Pa Told on Kites, in words.",
    );
    const gone: Change = { noun: "stance", slug: said.slug, action: "remove", kind: "corrected" };
    expect(await sentenceOf([gone])).toBe("Taken away: Pa Told on Kites, in words.");
    expect(await sentenceOf([source("told-too")], "A sentence of one's own.")).toBe(
      "A sentence of one's own.",
    );
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
    expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual([before + 1, before + 2, before + 3]);
    expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: before + 3 });
  });
});

test("two reviewers who publish one set at the same instant make one release, and the second is told which", async () => {
  const before = await newest();
  const id = await draftChanges(database.db, [leader("ri-once", "Ri Once", "Once, Ri", "XA")], { now });
  await approve(database.db, id, now);
  const second = createClient(database.url, 2);
  const other = actor("Second Reviewer", "reviewer");
  const results = await Promise.all([
    publish(id),
    publishChangeSet(second, { id, actor: other, now }),
    publish(id),
    publishChangeSet(second, { id, actor: other, now }),
  ]);
  await second.$disconnect();
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { release: before + 1 } }]);
  for (const result of results)
    if (!result.ok)
      expect(result).toMatchObject({
        code: "not-allowed",
        message: expect.stringMatching(
          `^It is published already, as release ${before + 1}\\. .+ published it`,
        ),
      });
  expect(await newest()).toBe(before + 1);
  expect(await database.db.auditEntry.count({ where: { changeSetId: id, action: "publish" } })).toBe(1);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
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
