import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, approve, buildWorld, expectDone } from "@/lib/testing/world";
import { moveChangeSet } from "../mutations";
import type { Choices } from "./model";
import { resolveConflict } from "./mutations";
import { conflictsOf, staleAmong } from "./queries";
import { overtaking } from "./testing";

const database = testDatabase();
const { publish, changeSet, record, overtakenBy } = overtaking(database);
const now = new Date("2026-02-01T00:00:00Z");

beforeAll(async () => {
  await buildWorld(database.db);
});

const OTHER = actor("Other Example", "editor");
const shown = async (id: number) => (await conflictsOf(AUTHOR, id))?.records[0];
const resolve = async (id: number, choices: Choices, more = {}) => {
  const one = await shown(id);
  if (!one) throw new Error("no conflict");
  const asked = { id, noun: one.noun, slug: one.slug, against: one.current, choices, actor: AUTHOR, now };
  return resolveConflict(database.db, { ...asked, ...more });
};
const draftOf = async (changeSetId: number) =>
  database.db.stanceRevision.findFirst({ where: { changeSetId }, include: { texts: true } });

test("takes mine, theirs or words of one's own, field by field, and what only one changed from there", async () => {
  const { edited } = await record();
  const { id, release } = await overtakenBy(
    [edited({ summary: "Mine.", rationale: "My grounds.", position: -1, confidence: "low" })],
    [edited({ summary: "Theirs.", rationale: "Their grounds.", position: 2, to: "2024" })],
  );
  await publish(id);
  expect(await resolve(id, { summary: { take: "mine" }, position: { take: "theirs" } })).toMatchObject({
    code: "invalid",
    problems: [{ field: "rationale", reason: "say which of them stands" }],
  });
  expect(await changeSet(id)).toMatchObject({ state: "conflicted", version: 2 });
  const choices: Choices = {
    summary: { take: "mine" },
    position: { take: "theirs" },
    rationale: { take: "own", value: "Both grounds." },
  };
  expect(await resolve(id, choices)).toEqual({ ok: true, value: { version: 3, left: 0 } });
  expect(await draftOf(id)).toMatchObject({
    position: 2,
    confidence: "low",
    to: new Date("2024-01-01"),
    texts: [{ summary: "Mine.", rationale: "Both grounds." }],
  });
  expect(await changeSet(id)).toMatchObject({ state: "draft", version: 3 });
  const audit = await database.db.auditEntry.findFirstOrThrow({
    where: { changeSetId: id, action: "resolve" },
  });
  expect(audit.detail).toMatchObject({ mine: { rationale: "My grounds." }, theirs: release });

  await approve(database.db, id, now);
  expect(await publish(id)).toEqual({ ok: true, value: { release: release + 1 } });
});

test("refuses words that the record cannot hold, and keeps everything", async () => {
  const { edited } = await record();
  const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
  await publish(id);
  expect(await resolve(id, { position: { take: "own", value: 7 } })).toMatchObject({
    code: "invalid",
    problems: [{ field: "position", reason: "position must be a whole number from −2 to 2" }],
  });
  expect(await draftOf(id)).toMatchObject({ position: -1 });
  expect(await changeSet(id)).toMatchObject({ state: "conflicted" });
});

test("leaves nothing to change where theirs is taken", async () => {
  const { edited } = await record();
  const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
  await publish(id);
  expect(await resolve(id, { position: { take: "theirs" } })).toMatchObject({ ok: true });
  expect(await draftOf(id)).toBeNull();
});

test("decides between a record and its removal", async () => {
  for (const [take, mine] of [
    ["mine", "removal"],
    ["theirs", "removal"],
    ["mine", "edit"],
    ["theirs", "edit"],
  ] as const) {
    const one = await record();
    const edit = one.edited({ position: 2 });
    const both = mine === "removal" ? ([one.removed, edit] as const) : ([edit, one.removed] as const);
    const { id } = await overtakenBy([both[0]], [both[1]]);
    await publish(id);
    expect(await resolve(id, {})).toMatchObject({ code: "invalid", problems: [{ field: "record" }] });
    expect(await resolve(id, { record: { take } }), `${take} ${mine}`).toMatchObject({ ok: true });
    const draft = await draftOf(id);
    if (take === "theirs") expect(draft).toBeNull();
    else expect(draft).toMatchObject({ removed: mine === "removal" });
    if (!draft) continue;
    await approve(database.db, id, now);
    expect(await publish(id)).toMatchObject({ ok: true });
  }
});

test("is the author's alone, of what they saw, and is seen by other editors once it is no draft", async () => {
  const { edited, slug } = await record();
  const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
  expect(await staleAmong([id])).toEqual(new Set([id]));
  await publish(id);
  const choices: Choices = { position: { take: "mine" } };
  expect(await resolve(id, choices, { actor: OTHER })).toMatchObject({ code: "forbidden" });
  expect(await resolve(id, choices, { against: 1 })).toMatchObject({ code: "outdated" });
  expect(await resolve(id, choices, { slug: "nowhere" })).toMatchObject({ code: "not-found" });
  expect(await conflictsOf(OTHER, id)).toMatchObject({ isOwn: false, records: [{ slug }] });
  expect(await conflictsOf(actor("Member Example", "member"), id)).toBeNull();

  expect(await resolve(id, choices)).toMatchObject({ ok: true, value: { left: 0 } });
  expect(await conflictsOf(OTHER, id)).toBeNull();
  expect(await conflictsOf(AUTHOR, id)).toMatchObject({ isOwn: true, records: [] });
  expect(await staleAmong([id])).toEqual(new Set());
  expect(expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }))).toEqual({
    state: "in-review",
  });
});
