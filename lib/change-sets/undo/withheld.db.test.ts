import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { AUTHOR, approve, buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, stance } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import type { Change } from "../change";
import { publishChangeSet } from "../publish";
import { undoRelease } from "./mutations";
import { leftOutOfUndo } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const CLAIM = "Eats kites for breakfast.";
const said = stance({ leader: "bo-sample", issue: "whistles", lane: "says", from: "2015", summary: CLAIM });
const corrected: Change = {
  ...said,
  action: "edit",
  kind: "corrected",
  content: { ...said.content, summary: "Likes kites." },
};
const asked = { noun: "stance" as const, slug: said.slug, reason: "It was false.", actor: REVIEWER, now };
const undo = (release: number) =>
  undoRelease(database.db, { key: randomUUID(), release, actor: AUTHOR, now });
const told = () =>
  database.db.stanceRevision.count({
    where: { since: { not: null }, withheld: false, texts: { some: { summary: CLAIM } } },
  });

beforeAll(async () => {
  await buildWorld(database.db, { more: [said] });
});

test("an undo of a correction does not bring back what is withheld, and says that it leaves it out", async () => {
  expectDone(await withhold(database.db, asked));
  const alone = await publishChanges(database.db, [corrected], { now });
  expect(await undo(alone.release)).toMatchObject({
    code: "withheld",
    problems: [{ record: `stance ${said.slug}`, reason: expect.stringContaining("put back first") }],
  });
  expect(await leftOutOfUndo(alone.release)).toEqual([{ noun: "stance", slug: said.slug }]);
  expect(await database.db.changeSet.count({ where: { undoes: alone.release } })).toBe(0);

  expectDone(await withhold(database.db, asked));
  const gone: Change = { noun: "stance", slug: said.slug, action: "remove", kind: "corrected" };
  const both = await publishChanges(database.db, [gone, leader("dy-new", "Dy New", "New, Dy", "XA")], {
    now,
  });
  const { id } = expectDone(await undo(both.release));
  expect(await database.db.stanceRevision.count({ where: { changeSetId: id } })).toBe(0);
  expect(await database.db.leaderRevision.count({ where: { changeSetId: id, removed: true } })).toBe(1);
  expect(await database.db.comment.findMany({ where: { changeSetId: id } })).toMatchObject([
    { author: AUTHOR.id, text: expect.stringContaining(`withheld: stance ${said.slug}.`) },
  ]);
  await approve(database.db, id, now);
  expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now }));
  expect(await told()).toBe(0);

  // Put back, it is brought back as before.
  expectDone(await restore(database.db, asked));
  expect(await leftOutOfUndo(both.release)).toEqual([]);
  const again = expectDone(await undo(alone.release));
  expect(
    await database.db.stanceText.findMany({ where: { revision: { changeSetId: again.id } } }),
  ).toMatchObject([{ summary: CLAIM }]);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
});

test("an undo that was drafted before something was withheld is not handed on with it", async () => {
  const back: Change = { ...said, kind: "corrected" };
  await publishChanges(database.db, [back], { now });
  const { release } = await publishChanges(database.db, [corrected], { now });
  const { id } = expectDone(await undo(release));
  expectDone(await withhold(database.db, asked));
  await expect(approve(database.db, id, now)).rejects.toThrow(/^withheld: .*word for word/s);
  expect(await told()).toBe(0);
});
