import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import type { Actor } from "@/lib/domain/permissions";
import { makePerson } from "@/lib/testing/people";
import { buildWorld, draftChanges, expectDone } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import type { Change } from "./change";
import { moveChangeSet } from "./mutations";
import { publishChangeSet } from "./publish";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const people = {} as Record<"ed" | "eve" | "rae" | "ron" | "gone" | "member", Actor>;

beforeAll(async () => {
  await buildWorld(database.db);
  const make = async (name: string, role: "member" | "editor" | "reviewer", more = {}) =>
    (await makePerson(database.db, name, role, more)).actor;
  people.ed = await make("Ed Editor", "editor");
  people.eve = await make("Eve Editor", "editor");
  people.rae = await make("Rae Reviewer", "reviewer");
  people.ron = await make("Ron Reviewer", "reviewer");
  people.gone = await make("Gone Reviewer", "reviewer", { disabledAt: now });
  people.member = await make("Mem Member", "member");
});

const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;
const edited = (more: Partial<Parameters<typeof stance>[0]>): Change => ({
  ...stance({ ...KITES, position: 2, ...more }),
  action: "edit",
  kind: "corrected",
});
const draft = (change: Change, actor: Actor) =>
  draftChanges(database.db, [change], { now, actor, title: `By ${actor.id}` });
const move = async (
  id: number,
  name: Parameters<typeof moveChangeSet>[1]["move"],
  actor: Actor,
  note?: string,
) => expectDone(await moveChangeSet(database.db, { id, move: name, actor, now, note }));

/** Who was told what since this was asked last. */
let read = 0;
async function told() {
  const rows = await database.db.notice.findMany({ where: { id: { gt: read } }, orderBy: [{ id: "asc" }] });
  read = rows.at(-1)?.id ?? read;
  return rows.map(({ userId, kind, changeSetId, detail }) => ({ userId, kind, changeSetId, detail }));
}

test("tells of each move those whom it concerns, and nobody of what they did themselves", async () => {
  const { ed, eve, rae, ron } = people;
  const id = await draft(edited({ summary: "Ed's words." }), ed);
  expect(await told()).toEqual([]);
  await move(id, "submit", ed);
  const about = { changeSetId: id, kind: "submitted" };
  const detail = { title: "By ed-editor", by: "Ed Editor", note: null, release: null };
  expect(await told()).toEqual([
    { userId: rae.id, ...about, detail },
    { userId: ron.id, ...about, detail },
  ]);

  await move(id, "return", rae, "Which decree?");
  expect(await told()).toMatchObject([
    { userId: ed.id, kind: "returned", detail: { by: "Rae Reviewer", note: "Which decree?" } },
  ]);
  await move(id, "take-over", eve, "Ed is away.");
  expect(await told()).toMatchObject([{ userId: ed.id, kind: "takenOver", detail: { by: "Eve Editor" } }]);
  await move(id, "withdraw", eve);
  expect(await told()).toEqual([]);
});

test("tells those whose records a release changed, and who is in conflict or merged with it", async () => {
  const { ed, eve, rae, ron } = people;
  const mine = await draft(edited({ summary: "Ed's words." }), ed);
  const apart = await draft(edited({ to: "2024" }), ed);
  for (const id of [mine, apart]) await move(id, "submit", ed);
  await move(mine, "approve", rae);
  await move(apart, "approve", rae);
  const theirs = await draft(edited({ summary: "Eve's words." }), eve);
  await move(theirs, "submit", eve);
  await move(theirs, "approve", ron);
  await told();

  const { release } = expectDone(await publishChangeSet(database.db, { id: theirs, actor: ron, now }));
  const stale = { userId: ed.id, kind: "stale", detail: { release, note: `stance ${edited({}).slug}` } };
  const alsoApproved = { ...stale, userId: rae.id };
  expect(await told()).toMatchObject([
    { userId: eve.id, kind: "published", changeSetId: theirs, detail: { release } },
    { ...stale, changeSetId: mine },
    { ...alsoApproved, changeSetId: mine },
    { ...stale, changeSetId: apart },
    { ...alsoApproved, changeSetId: apart },
  ]);

  expect(await publishChangeSet(database.db, { id: mine, actor: ron, now })).toMatchObject({
    code: "conflict",
  });
  const note = expect.stringContaining("(summary)");
  expect(await told()).toMatchObject([
    { userId: ed.id, kind: "conflicted", changeSetId: mine, detail: { by: "Ron Reviewer", note } },
    { userId: rae.id, kind: "conflicted", changeSetId: mine, detail: { note } },
  ]);
  expect(await publishChangeSet(database.db, { id: apart, actor: rae, now })).toMatchObject({
    code: "merged",
  });
  expect(await told()).toMatchObject([{ userId: ed.id, kind: "merged", changeSetId: apart }]);
});

test("tells the approver of what its author takes back, and the author of the schedule", async () => {
  const { ed, rae, ron } = people;
  const id = await draft(edited({ summary: "Ed's words, again." }), ed);
  const approved = async () => {
    await move(id, "submit", ed);
    await move(id, "approve", rae);
    await told();
  };
  await approved();
  await move(id, "revise", ed);
  expect(await told()).toMatchObject([{ userId: rae.id, kind: "revised", detail: { by: "Ed Editor" } }]);

  await approved();
  const scheduledFor = new Date("2026-03-01T09:00:00Z");
  const schedule = { id, move: "schedule", actor: ron, now, scheduledFor } as const;
  expectDone(await moveChangeSet(database.db, schedule));
  const both = (kind: string, detail: object) => [
    { userId: ed.id, kind, detail: { by: "Ron Reviewer", ...detail } },
    { userId: rae.id, kind, detail },
  ];
  expect(await told()).toMatchObject(both("scheduled", { due: scheduledFor.toISOString() }));
  await move(id, "unschedule", ron);
  expect(await told()).toMatchObject(both("unscheduled", {}));

  await move(id, "withdraw", ed);
  expect(await told()).toMatchObject([{ userId: rae.id, kind: "withdrawn", detail: { by: "Ed Editor" } }]);
});

test("tells of approval and publication in one where the approval was not read, else of each", async () => {
  const { ed, rae, ron } = people;
  const publishedOf = async (summary: string, readIt: boolean) => {
    const id = await draft(edited({ summary }), ed);
    await move(id, "submit", ed);
    await move(id, "approve", rae);
    if (readIt) await database.db.notice.updateMany({ where: { changeSetId: id }, data: { readAt: now } });
    expectDone(await publishChangeSet(database.db, { id, actor: ron, now }));
    const rows = await database.db.notice.findMany({
      where: { userId: ed.id, changeSetId: id },
      orderBy: { id: "asc" },
    });
    return rows.map(({ kind, detail }) => ({ kind, detail }));
  };
  expect(await publishedOf("Unread.", false)).toMatchObject([
    { kind: "published", detail: { by: "Ron Reviewer", approvedBy: "Rae Reviewer" } },
  ]);
  const each = await publishedOf("Read.", true);
  expect(each).toMatchObject([{ kind: "approved" }, { kind: "published" }]);
  expect(each[1]?.detail).not.toHaveProperty("approvedBy");
});
