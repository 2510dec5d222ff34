import { beforeAll, expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { decideConflict } from "./actions";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
let author: TestPerson;
let other: TestPerson;

const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 } as const;
const edited = (more: Partial<Parameters<typeof stance>[0]>): Change => ({
  ...stance({ ...KITES, ...more }),
  action: "edit",
  kind: "corrected",
});
const { slug } = edited({});

beforeAll(async () => {
  await buildWorld(database.db);
  author = await makePerson(database.db, "Ana Author", "editor");
  other = await makePerson(database.db, "Eve Editor", "editor");
});

async function conflicted(): Promise<{ id: number; against: number }> {
  const id = await draftChanges(database.db, [edited({ summary: "Mine.", position: -1 })], {
    now,
    actor: author.actor,
  });
  expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: author.actor, now }));
  expectDone(await moveChangeSet(database.db, { id, move: "approve", actor: REVIEWER, now }));
  await publishChanges(database.db, [edited({ summary: "Theirs.", position: 0 })], { now });
  expect(await publishChangeSet(database.db, { id, actor: REVIEWER, now })).toMatchObject({
    code: "conflict",
  });
  const open = await database.db.stanceRevision.findFirstOrThrow({
    where: { record: { slug }, since: { not: null }, until: null },
  });
  return { id, against: open.id };
}

/** What the page's form sends. */
async function decide(person: TestPerson, fields: Record<string, string | number>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ noun: "stance", slug, ...fields }))
    form.set(name, String(value));
  const jar = await signInAs(person);
  return withRequest({ jar }, () => decideConflict(null, form));
}

test("the form decides each field, says at each what is still open, and loses nothing that was typed", async () => {
  const record = await conflicted();
  const half = { ...record, "choice.summary": "own", "own.summary": "Both words." };
  const state = await decide(author, half);
  expect(state?.result).toMatchObject({ ok: false, code: "invalid" });
  expect(state?.reply?.error).toEqual({ "choice.position": ["say which of them stands"] });
  expect(state?.reply?.initialValue).toMatchObject({ own: { summary: "Both words." } });

  const empty = await decide(author, { ...half, "own.summary": " ", "choice.position": "theirs" });
  expect(empty?.reply?.error).toEqual({ "choice.summary": ["summary must not be empty"] });

  await expect(decide(author, { ...half, "choice.position": "theirs" })).rejects.toMatchObject({
    digest: expect.stringContaining(`/editing/${record.id};`),
  });
  expect(
    await database.db.stanceRevision.findFirst({
      where: { changeSetId: record.id },
      include: { texts: true },
    }),
  ).toMatchObject({ position: 0, texts: [{ summary: "Both words." }] });
  expect(await database.db.changeSet.findUnique({ where: { id: record.id } })).toMatchObject({
    state: "draft",
  });
  // The draft is its author's again: to anyone else it is not there.
  expect((await decide(other, { ...half, "choice.position": "mine" }))?.result).toMatchObject({
    code: "not-found",
  });
});
