import { beforeAll, describe, expect, test } from "vitest";
import { dependentsIn } from "@/lib/change-sets/dependents/queries";
import { findOwnDraft, listOwnDrafts } from "@/lib/change-sets/drafted/queries";
import { testDatabase } from "@/lib/db/testing";
import { searchRegister } from "@/lib/sources/register/queries";
import { AUTHOR, buildWorld, draftChanges, REVIEWER } from "@/lib/testing/world";
import { leader, source } from "@/lib/testing/world-records";
import { listRecords } from "./listing/queries";
import { blocChoices, eventChoices, stanceChoices } from "./options/queries";

const database = testDatabase();
const MINUTES = source("minutes").slug;
const LETTER = source("letter", { title: "A letter of 100 % kites", publisher: "Xanadu Press", date: null });
let id: number;
let other: number;

beforeAll(async () => {
  await buildWorld(database.db);
  id = await draftChanges(database.db, [
    LETTER,
    leader("di-pattern", "Di Pattern", "Pattern, Di", "XA"),
    { noun: "event", slug: "lantern-law", action: "remove", kind: "corrected" },
    { noun: "reaction", slug: "protest-answers-decree", action: "remove", kind: "corrected" },
    { ...source("speech", { title: "A speech, corrected" }), action: "edit", kind: "corrected" },
  ]);
  other = await draftChanges(database.db, [leader("ed-other", "Ed Other", "Other, Ed", "XA")], {
    actor: REVIEWER,
  });
});

describe("the register", () => {
  const found = async (text: string, draft = id) =>
    (await searchRegister(draft, text)).map(({ title, isNew }) => `${title}${isNew ? " (new)" : ""}`);

  test("is searched by words of title, publisher and address, as the draft has it", async () => {
    expect(await found("minutes")).toEqual(["Record of minutes"]);
    expect(await found("EXAMPLE gazétte minutes")).toEqual(["Record of minutes"]);
    expect(await found("letter xanadu")).toEqual(["A letter of 100 % kites (new)"]);
    expect(await found("speech")).toEqual(["A speech, corrected"]);
    expect(await found("100 %")).toEqual(["A letter of 100 % kites (new)"]);
    expect(await found("letter minutes")).toEqual([]);
    expect(await found("  ")).toEqual([]);
  });

  test("knows a document by any spelling of its address, and tells nobody of what another draft adds", async () => {
    expect(await found("HTTPS://EXAMPLE.org/minutes/#top")).toEqual(["Record of minutes"]);
    expect(await found("http://www.example.org/minutes?utm_source=letter")).toEqual(["Record of minutes"]);
    expect(await found("https://example.org/minutes?page=2")).toEqual([]);
    expect(await found("https://example.org/minut")).toEqual([]);
    expect(await found("letter", other)).toEqual([]);
    expect(await found("https://example.org/letter", other)).toEqual([]);
    expect(await found("speech", other)).toEqual(["A speech"]);
  });
});

describe("the records of a noun", () => {
  const listed = async (noun: Parameters<typeof listRecords>[1], text = "", draft = id) =>
    (await listRecords(draft, noun, { text, take: 50, skip: 0 })).records;

  test("are listed as the draft has them, with what it does to each", async () => {
    expect(await listed("leader")).toEqual([
      { slug: "ada-example", words: "Ada Example", action: null },
      { slug: "bo-sample", words: "Bo Sample", action: null },
      { slug: "cy-specimen", words: "Cý Spécimen", action: null },
      { slug: "di-pattern", words: "Di Pattern", action: "add" },
    ]);
    expect((await listed("leader", "", other)).map(({ slug }) => slug)).not.toContain("di-pattern");
    expect(await listed("event", "lantern")).toMatchObject([{ slug: "lantern-law", action: "remove" }]);
    expect(await listed("leader", "specimen")).toMatchObject([{ slug: "cy-specimen" }]);
    expect(await listed("membership", "xb")).toEqual([
      { slug: "example-union-xb-2015-03", words: null, action: null },
    ]);
  });

  test("come in pages, counted as a whole", async () => {
    const { records, count } = await listRecords(id, "stance", { take: 3, skip: 3 });
    expect(records).toHaveLength(3);
    expect(count).toBeGreaterThan(10);
  });
});

test("what refers to a record is found, but for what the draft changes as well", async () => {
  const { first, count } = await dependentsIn(id, "leader", "ada-example", 3);
  expect(first).toHaveLength(3);
  expect(count).toBeGreaterThan(8);
  expect(await dependentsIn(id, "event", "kite-decree")).toEqual({ first: [], count: 0 });
  expect(await dependentsIn(other, "event", "kite-decree")).toEqual({
    first: [{ noun: "reaction", slug: "protest-answers-decree" }],
    count: 1,
  });
  expect((await dependentsIn(id, "source", MINUTES)).count).toBeGreaterThan(10);
});

test("what can be referred to is what readers see, and what the draft adds", async () => {
  const events = await eventChoices(1, id);
  expect(events.map(({ slug }) => slug)).toEqual(["kite-protest", "kite-decree"]);
  expect((await eventChoices(1, other)).map(({ slug }) => slug)).toContain("lantern-law");
  expect(await blocChoices(1, id)).toEqual([{ slug: "example-union", name: "Example Union" }]);
  const [newest] = await stanceChoices(1, id);
  expect(newest?.from.day).toBe("2020-01-01");
});

test("drafts are their author's alone", async () => {
  expect(await findOwnDraft(AUTHOR, id)).toMatchObject({ id });
  expect(await findOwnDraft(REVIEWER, id)).toBeNull();
  expect((await listOwnDrafts(REVIEWER)).map((draft) => draft.id)).toEqual([other]);
});
