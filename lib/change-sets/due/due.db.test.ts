import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient, type Db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, stance } from "@/lib/testing/world-records";
import type { Change } from "../change";
import { moveChangeSet } from "../mutations";
import { publishChangeSet } from "../publish";
import { publishDue, SCHEDULER } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const noon = new Date("2026-02-01T12:00:00Z");
let second: Db;
let author: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  await buildWorld(database.db);
  author = await makePerson(database.db, "Ana Author", "editor");
  reviewer = await makePerson(database.db, "Rae Reviewer", "reviewer");
  second = createClient(database.url, 5);
});
afterAll(() => second.$disconnect());

const newest = async () => (await database.db.release.aggregate({ _max: { number: true } }))._max.number ?? 0;
const changeSet = (id: number) => database.db.changeSet.findUniqueOrThrow({ where: { id } });
let made = 0;

/** An approved change set that is to be published at noon. */
async function scheduled(changes: Change[] = [], scheduledFor = noon): Promise<number> {
  const own = `due-${++made}`;
  const content = changes.length > 0 ? changes : [leader(own, own, own, "XA")];
  const id = await draftChanges(database.db, content, { now, actor: author.actor, title: own });
  const move = (name: "submit" | "approve" | "schedule", actor = reviewer.actor) =>
    moveChangeSet(database.db, { id, move: name, actor, now, scheduledFor });
  expectDone(await move("submit", author.actor));
  expectDone(await move("approve"));
  expectDone(await move("schedule"));
  return id;
}

test("publishes at its time and not before, in the order of the times, as the program", async () => {
  const before = await newest();
  const later = await scheduled();
  const earlier = await scheduled([], new Date("2026-02-01T11:00:00Z"));
  expect(await publishDue(database.db, new Date("2026-02-01T10:59:59Z"))).toEqual([]);
  expect(await publishDue(database.db, noon)).toEqual([
    { id: earlier, release: before + 1 },
    { id: later, release: before + 2 },
  ]);
  expect(await publishDue(database.db, noon)).toEqual([]);
  expect(await database.db.release.findUnique({ where: { number: before + 2 } })).toMatchObject({
    at: noon,
    approvedBy: "role:reviewer",
    reviewMode: "second-person",
  });
  expect(
    await database.db.changeSetMove.findFirst({ where: { changeSetId: later }, orderBy: { id: "desc" } }),
  ).toMatchObject({ move: "publish", actor: SCHEDULER.id });
});

test("makes one release of a set on several instances, and beside a reviewer who publishes it now", async () => {
  const before = await newest();
  const ids = [await scheduled(), await scheduled(), await scheduled()];
  const twice = await Promise.all([publishDue(database.db, noon), publishDue(second, noon)]);
  expect(twice.flat().map(({ id }) => id)).toEqual(ids);
  expect(await newest()).toBe(before + 3);

  const both = await scheduled();
  const [byHand, byTime] = await Promise.all([
    publishChangeSet(second, { id: both, actor: REVIEWER, now: noon }),
    publishDue(database.db, noon),
  ]);
  expect(await newest()).toBe(before + 4);
  if (byHand.ok) expect(byTime).toEqual([]);
  else {
    expect(byTime).toEqual([{ id: both, release: before + 4 }]);
    expect(byHand).toMatchObject({
      message: `It is published already, as release ${before + 4}. Standpoint (schedule) published it just now.`,
    });
  }
  expect(await verifyReleases(database.db)).toEqual({ ok: true, releases: before + 4 });
});

test("leaves alone what was called off meanwhile", async () => {
  const before = await newest();
  const id = await scheduled();
  expectDone(await moveChangeSet(database.db, { id, move: "unschedule", actor: reviewer.actor, now }));
  expect(
    await publishChangeSet(database.db, { id, actor: SCHEDULER, now: noon, onlyIfDue: true }),
  ).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await publishDue(database.db, noon)).toEqual([]);
  expect(await newest()).toBe(before);
  expectDone(await publishChangeSet(database.db, { id, actor: reviewer.actor, now: noon }));
});

test("takes off the schedule what cannot be published, tells its people, and publishes the rest", async () => {
  const ferries = {
    leader: "ada-example",
    issue: "ferries",
    lane: "does",
    from: "2019",
    position: 0,
  } as const;
  const edited = (more: Partial<Parameters<typeof stance>[0]>): Change => ({
    ...stance({ ...ferries, ...more }),
    action: "edit",
    kind: "corrected",
  });
  const says = { leader: "bo-sample", issue: "ferries", lane: "says" } as const;
  const conflicted = await scheduled([edited({ summary: "Mine." })]);
  const merged = await scheduled([edited({ to: "2024" })]);
  const overlapping = await scheduled([stance({ ...says, from: "2021" })]);
  const fine = await scheduled();
  await publishChanges(database.db, [edited({ summary: "Theirs." }), stance({ ...says, from: "2020" })], {
    now,
  });
  const before = await newest();

  expect(await publishDue(database.db, noon)).toMatchObject([
    { id: conflicted, refused: { code: "conflict" } },
    { id: merged, refused: { code: "merged" } },
    { id: overlapping, refused: { code: "overlap" } },
    { id: fine, release: before + 1 },
  ]);
  expect(await changeSet(conflicted)).toMatchObject({ state: "conflicted", scheduledFor: null });
  expect(await changeSet(merged)).toMatchObject({ state: "inReview", scheduledFor: null });
  expect(await changeSet(overlapping)).toMatchObject({ state: "approved", scheduledFor: null });
  const told = await database.db.notice.findMany({
    where: { kind: { in: ["conflicted", "merged", "scheduleFailed"] } },
    orderBy: { id: "asc" },
  });
  expect(told.map(({ kind, userId, changeSetId }) => [kind, userId, changeSetId])).toEqual(
    [
      ["conflicted", conflicted],
      ["merged", merged],
      ["scheduleFailed", overlapping],
    ].flatMap(([kind, id]) => [author.id, reviewer.id].map((userId) => [kind, userId, id])),
  );
  expect(told.at(-1)?.detail).toMatchObject({
    by: null,
    note: expect.stringContaining("overlaps stance bo-sample-ferries-says-2020"),
  });
});

test("an error leaves the set scheduled for the next try, and does not keep others from their turn", async () => {
  const before = await newest();
  const broken = await scheduled();
  const fine = await scheduled();
  await database.db.$executeRawUnsafe(`CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW."changeSetId" = ${broken} THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`);
  await database.db.$executeRawUnsafe(
    `CREATE TRIGGER break_one BEFORE INSERT ON "Release" FOR EACH ROW EXECUTE FUNCTION break_one()`,
  );
  await expect(publishDue(database.db, noon)).rejects.toThrow("power cut");
  expect(await changeSet(broken)).toMatchObject({ state: "scheduled", scheduledFor: noon });
  expect(await changeSet(fine)).toMatchObject({ state: "published" });
  await database.db.$executeRawUnsafe(`DROP FUNCTION break_one CASCADE`);
  expect(await publishDue(database.db, noon)).toEqual([{ id: broken, release: before + 2 }]);
});
