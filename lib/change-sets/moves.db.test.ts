import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { makePerson } from "@/lib/testing/people";
import {
  AUTHOR,
  actor,
  buildWorld,
  draftChanges,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { issue, leader, source, stance } from "@/lib/testing/world-records";
import type { Change } from "./change";
import { addChanges, describeChangeSet, dropChange, moveChangeSet } from "./mutations";
import { sentenceFor } from "./sentences/queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const later = new Date("2026-02-02T00:00:00Z");
const OTHER = actor("Other Example", "editor");

beforeAll(async () => {
  await buildWorld(database.db);
});

const drafted = (changes: Change[]) => draftChanges(database.db, changes, { now });
type Asked = Partial<Parameters<typeof moveChangeSet>[1]>;
const move = (id: number, name: Parameters<typeof moveChangeSet>[1]["move"], more: Asked = {}) =>
  moveChangeSet(database.db, { id, move: name, actor: AUTHOR, now, ...more });
const changeSet = (id: number) => database.db.changeSet.findUniqueOrThrow({ where: { id } });
const ana = leader("ana-new", "Ana New", "New, Ana", "XA");

describe("submitting", () => {
  test("refuses an empty set", async () => {
    expect(await move(await drafted([]), "submit")).toMatchObject({ ok: false, code: "empty" });
  });

  test("refuses what is not finished, and names it", async () => {
    const late = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2024" });
    const nowhere = stance({ leader: "ana-new", issue: "clocks", lane: "says", from: "2020" });
    const bare = stance({ leader: "cy-specimen", issue: "clocks", lane: "says", from: "2020" });
    await drafted([ana]);
    const id = await drafted([late, nowhere, bare]);
    const form = { changeSetId: id, noun: "stance", form: {}, savedAt: now, savedBy: AUTHOR.id };
    await database.db.workingCopy.createMany({
      data: [
        { ...form, key: "k1", isNew: true },
        { ...form, key: "bo-sample-kites-does-2013-02-01", isNew: false },
      ],
    });
    await database.db.citation.deleteMany({
      where: { revision: { changeSetId: id, record: { slug: bare.slug } } },
    });
    const result = await move(id, "submit");
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(result.ok ? [] : result.problems.map(({ record, field }) => [record, field])).toEqual([
      ["stance bo-sample-kites-does-2013-02-01", "form"],
      ["new stance (k1)", "form"],
      [`stance ${bare.slug}`, "citations"],
      [`stance ${late.slug}`, "from"],
      [`stance ${nowhere.slug}`, "leader"],
    ]);
    expect(await changeSet(id)).toMatchObject({ state: "draft" });
  });

  test("refuses what another release overtook in the same fields, and merges what it did in others", async () => {
    const edited = (more: Partial<Parameters<typeof stance>[0]>): Change => ({
      ...stance({
        leader: "ada-example",
        issue: "orchards",
        lane: "does",
        from: "2019",
        position: -1,
        ...more,
      }),
      action: "edit",
      kind: "corrected",
    });
    const same = await drafted([edited({ summary: "Mine." })]);
    const apart = await drafted([edited({ confidence: "low" })]);
    await publishChanges(database.db, [edited({ summary: "Theirs." })], { now });
    expect(await move(same, "submit")).toMatchObject({ code: "conflict", problems: [{ field: "summary" }] });
    expect(await changeSet(same)).toMatchObject({ state: "draft", version: 2 });
    expect(await move(apart, "submit")).toMatchObject({ ok: true });
    expect(await changeSet(apart)).toMatchObject({ state: "inReview", version: 3 });
    const [draft] = await database.db.stanceRevision.findMany({
      where: { changeSetId: apart },
      include: { texts: true },
    });
    expect(draft).toMatchObject({ confidence: "low", texts: [{ summary: "Theirs." }] });
  });
});

describe("a return and a schedule", () => {
  test("say why, and when", async () => {
    const id = await drafted([leader("ida-sent", "Ida Sent", "Sent, Ida", "XA")]);
    expectDone(await move(id, "submit"));
    const reviewer: Asked = { actor: REVIEWER };
    expect(await move(id, "return", { ...reviewer, note: "  " })).toMatchObject({
      code: "invalid",
      problems: [{ field: "note" }],
    });
    expect(await move(id, "approve", { ...reviewer, version: 1 })).toMatchObject({ code: "outdated" });
    expectDone(await move(id, "approve", { ...reviewer, version: 2 }));
    for (const scheduledFor of [undefined, now, new Date("2020-01-01")])
      expect(await move(id, "schedule", { ...reviewer, scheduledFor })).toMatchObject({
        code: "invalid",
        problems: [{ field: "scheduledFor" }],
      });
    expectDone(await move(id, "schedule", { ...reviewer, scheduledFor: later }));
    expect(await changeSet(id)).toMatchObject({
      state: "scheduled",
      scheduledFor: later,
      approvedBy: REVIEWER.id,
    });
    expectDone(await move(id, "unschedule", reviewer));
    expect(await changeSet(id)).toMatchObject({
      state: "approved",
      scheduledFor: null,
      approvedBy: REVIEWER.id,
    });
    expectDone(await move(id, "return", { ...reviewer, note: "Which Ida?" }));
    expect(await changeSet(id)).toMatchObject({ state: "returned", approvedBy: null });
  });
});

describe("taking over", () => {
  test("makes someone else the author, and keeps who wrote in it", async () => {
    const id = await drafted([leader("jo-taken", "Jo Taken", "Taken, Jo", "XA")]);
    expect(await move(id, "take-over", { actor: OTHER })).toMatchObject({ code: "not-found" });
    expectDone(await move(id, "submit"));
    expectDone(await move(id, "take-over", { actor: OTHER, note: "Author is away." }));
    expect(await changeSet(id)).toMatchObject({
      state: "draft",
      author: OTHER.id,
      contributors: [AUTHOR.id],
    });
    expect(await move(id, "submit")).toMatchObject({ code: "not-found" });
    expectDone(await move(id, "submit", { actor: OTHER }));
  });

  test("of a draft is for a reviewer, where its author has left", async () => {
    const here = await makePerson(database.db, "Here Example", "editor");
    const left = await makePerson(database.db, "Left Example", "editor", { disabledAt: now });
    const drafts = await Promise.all(
      [here, left].map(async ({ actor: by }, at) =>
        draftChanges(database.db, [leader(`ky-${at}`, "Ky", "Ky", "XA")], { now, actor: by }),
      ),
    );
    const [present, gone] = drafts as [number, number];
    expect(await move(present, "adopt", { actor: REVIEWER })).toMatchObject({ code: "forbidden" });
    expect(await move(gone, "adopt", { actor: OTHER })).toMatchObject({ ok: false });
    expectDone(await move(gone, "adopt", { actor: REVIEWER, note: "Left has left." }));
    expect(await changeSet(gone)).toMatchObject({ state: "draft", author: REVIEWER.id });
  });
});

describe("a draft's author", () => {
  test("takes a change out again, with its unfinished form", async () => {
    const id = await drafted([source("kept"), leader("lu-dropped", "Lu Dropped", "Dropped, Lu", "XA")]);
    const drop = (noun: Change["noun"], slug: string, by = AUTHOR) =>
      dropChange(database.db, { id, noun, slug, actor: by, now });
    expect(await drop("leader", "lu-dropped", OTHER)).toMatchObject({ code: "not-found" });
    expect(await drop("leader", "nobody")).toMatchObject({ code: "not-found" });
    expect(await drop("leader", "ada-example")).toMatchObject({ code: "not-found" });
    expect(await drop("leader", "lu-dropped")).toEqual({ ok: true, value: { version: 3 } });
    expect(await database.db.leaderRevision.count({ where: { changeSetId: id } })).toBe(0);
    expect(await database.db.sourceRevision.count({ where: { changeSetId: id } })).toBe(1);
    // The record was never published, and another may take the slug.
    expect(
      await addChanges(database.db, {
        id,
        changes: [leader("lu-dropped", "Lu Again", "Again, Lu", "XB")],
        actor: AUTHOR,
        now,
      }),
    ).toMatchObject({ ok: true });
    const copy = { changeSetId: id, noun: "event", form: {}, savedAt: now, savedBy: AUTHOR.id };
    await database.db.workingCopy.create({ data: { ...copy, key: "k9", isNew: true } });
    expect(await drop("event", "k9")).toMatchObject({ ok: true });
    expect(await database.db.workingCopy.count({ where: { changeSetId: id } })).toBe(0);
  });

  test("takes an issue out only after the stances on it, where it is new", async () => {
    const swings = issue("swings", "Swings", 7);
    const on = stance({ leader: "ada-example", issue: "swings", lane: "says", from: "2020" });
    const id = await drafted([swings, on]);
    const drop = (noun: Change["noun"], slug: string) =>
      dropChange(database.db, { id, noun, slug, actor: AUTHOR, now });
    expect(await drop("issue", "swings")).toMatchObject({
      code: "not-allowed",
      problems: [{ record: `stance ${on.slug}`, field: "issue" }],
    });
    expectDone(await drop("stance", on.slug));
    expectDone(await drop("issue", "swings"));
    // A published issue leaves them with its published wording.
    const kites: Change = { ...issue("kites", "Kites and balloons", 1), action: "edit", kind: "corrected" };
    const other = await drafted([
      kites,
      stance({ leader: "cy-specimen", issue: "kites", lane: "does", from: "2020" }),
    ]);
    expectDone(
      await dropChange(database.db, { id: other, noun: "issue", slug: "kites", actor: AUTHOR, now }),
    );
    const [left] = await database.db.stanceRevision.findMany({
      where: { changeSetId: other },
      include: { issueRevision: true },
    });
    expect(left?.issueRevision.since).toBe(1);
  });

  test("says what it is called and how it is told", async () => {
    const id = await drafted([leader("my-named", "My Named", "Named, My", "XA")]);
    const asked = { id, title: " A new title ", sentence: "", actor: AUTHOR, now };
    expect(await describeChangeSet(database.db, { ...asked, title: " " })).toMatchObject({
      code: "invalid",
      problems: [{ field: "title" }],
    });
    expect(await describeChangeSet(database.db, asked)).toEqual({ ok: true, value: { version: 3 } });
    expect(await changeSet(id)).toMatchObject({ title: "A new title", sentence: "" });
    expect(await sentenceFor(AUTHOR, id)).toBe("New: My Named.");
    expect(await sentenceFor(OTHER, id)).toBeNull();
    expectDone(await move(id, "submit"));
    expect(await sentenceFor(OTHER, id)).toBe("New: My Named.");
    expect(await describeChangeSet(database.db, asked)).toMatchObject({ code: "not-allowed" });
  });
});
