import { beforeAll, describe, expect, test } from "vitest";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { sourceIdentity } from "@/lib/sources/identity";
import {
  AUTHOR,
  actor,
  approve,
  buildWorld,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { issue, reply, source, stance, WORLD } from "@/lib/testing/world-records";
import { newKey } from "@/lib/working-copies/model";
import { keepWorkingCopy } from "@/lib/working-copies/mutations";
import { endStance } from "./ending/mutations";
import type { FormValues } from "./model";
import { removeRecord } from "./removing/mutations";
import { forms } from "./testing";
import { toValues } from "./to-values";

const database = testDatabase();
const { draft, put, drafted, valuesOf, fieldsOf } = forms(database);
const now = new Date("2026-02-01T10:00:00Z");
const KITES = "ada-example-kites-does-2019";
const MINUTES = source("minutes").slug;

beforeAll(async () => {
  await buildWorld(database.db);
  await publishChanges(database.db, [reply("ada-replies")], { now });
});

describe("a record that is published", () => {
  test.each([...new Map(WORLD.map(({ noun, slug }) => [noun, slug])), ["reply", "ada-replies"] as const])(
    "%s: put back as its form shows it, it reads as before",
    async (noun, slug) => {
      const id = await draft();
      const before = await drafted(id, noun, slug);
      expect(before).toMatchObject({ action: null, draft: null, basedOn: before?.published?.revisionId });
      const values = await valuesOf(id, noun, slug, { agreesAt: "2" });
      expect(await put(id, noun, slug, values)).toEqual({ ok: true, value: { slug } });
      const after = await drafted(id, noun, slug);
      expect(after).toMatchObject({ action: "edit", kind: "corrected", basedOn: before?.basedOn });
      expect(after?.draft).toEqual(before?.published?.content);
    },
  );

  test("needs a kind for its change, and keeps the revision its author saw", async () => {
    const id = await draft();
    const values = await valuesOf(id, "leader", "bo-sample", { kind: "", party: "Party of Samples" });
    expect(await put(id, "leader", "bo-sample", values)).toMatchObject({
      code: "invalid",
      problems: [{ field: "kind" }],
    });
    const basedOn = (await drafted(id, "leader", "bo-sample"))?.basedOn ?? 0;
    await publishChanges(
      database.db,
      [{ ...WORLD.find(({ slug }) => slug === "bo-sample"), action: "edit", kind: "corrected" } as never],
      { now },
    );
    expectDone(await put(id, "leader", "bo-sample", { ...values, kind: "methodChanged" }, { basedOn }));
    expect(await drafted(id, "leader", "bo-sample")).toMatchObject({ kind: "methodChanged", basedOn });
  });

  test("is not changed by who forges what it is based on", async () => {
    const id = await draft();
    const other = (await drafted(id, "leader", "cy-specimen"))?.basedOn ?? 0;
    const values = await valuesOf(id, "leader", "ada-example");
    for (const basedOn of [other, 2_147_483_647])
      expect(await put(id, "leader", "ada-example", values, { basedOn })).toMatchObject({
        ok: false,
        code: "invalid",
      });
    expect((await drafted(id, "leader", "ada-example"))?.action).toBeNull();
  });
});

describe("a new record", () => {
  const NAMES: FormValues = {
    name: "Di Pattern",
    sortName: "Pattern, Di",
    country: "XA",
    party: "None",
    born: "1970",
    lastChecked: "2026-01-31",
  };

  test("takes the slug that was typed, and says at that field what is wrong with it", async () => {
    const id = await draft();
    const add = (slug: string) => put(id, "leader", newKey("00000000000a"), { ...NAMES, slug });
    for (const wrong of ["Di Pattern", "di--pattern", "ada-example"])
      expect(fieldsOf(await add(wrong)), wrong).toEqual(["slug"]);
    expect(await add("")).toEqual({ ok: true, value: { slug: "di-pattern" } });
    expect(await drafted(id, "leader", "di-pattern")).toMatchObject({
      action: "add",
      kind: "added",
      published: null,
    });
    expect(fieldsOf(await add("di-pattern"))).toEqual(["slug"]);
  });

  test("takes the slug that follows from what it says, told apart from others of its day, and again when that changes", async () => {
    const id = await draft();
    const term: FormValues = {
      leader: "ada-example",
      office: "Chair",
      from: "2018-01-01",
      lastChecked: "2026-01-31",
    };
    expect(await put(id, "term", newKey("00000000000b"), term)).toEqual({
      ok: true,
      value: { slug: "ada-example-2018-01-01-2" },
    });
    const moved = await put(id, "term", "ada-example-2018-01-01-2", { ...term, from: "2017-01-01" });
    expect(moved).toEqual({ ok: true, value: { slug: "ada-example-2017-01-01" } });
    expect(await drafted(id, "term", "ada-example-2018-01-01-2")).toBeNull();
    expect(
      await put(id, "term", "ada-example-2017-01-01", { ...term, from: "2017-01-01", office: "Chairwoman" }),
    ).toEqual({ ok: true, value: { slug: "ada-example-2017-01-01" } });
  });

  test("that there is already is told at the field from which its slug follows", async () => {
    const id = await draft();
    const values = await valuesOf(id, "stance", KITES);
    expect(await put(id, "stance", newKey("00000000000c"), values)).toMatchObject({
      code: "invalid",
      problems: [{ field: "from", reason: expect.stringContaining(KITES) }],
    });
    expect(
      await put(id, "source", newKey("00000000000d"), await valuesOf(id, "source", MINUTES)),
    ).toMatchObject({
      problems: [{ field: "url" }],
    });
  });

  test("that refers to nothing is told where it does", async () => {
    const id = await draft();
    const values: FormValues = { ...(await valuesOf(id, "stance", KITES)), leader: "nobody", from: "2001" };
    expect(fieldsOf(await put(id, "stance", newKey("00000000000e"), values))).toEqual(["leader"]);
  });
});

describe("an issue", () => {
  test("keeps its direction: poles that change places take a new issue", async () => {
    const id = await draft();
    const values: FormValues = await valuesOf(id, "issue", "kites", { agreesAt: "2" });
    const anchors = values.anchors as FormValues;
    const turned = { ...values, anchors: { ...anchors, minus2: anchors.plus2, plus2: anchors.minus2 } };
    expect(await put(id, "issue", "kites", turned)).toMatchObject({
      problems: [{ field: "anchors", reason: expect.stringContaining("add a new issue") }],
    });
    expectDone(
      await put(id, "issue", "kites", { ...values, proposition: "There should be many more kites." }),
    );
  });
});

describe("the working copy", () => {
  const at = (id: number) => ({ id, noun: "stance" as const, key: KITES });
  const keep = async (id: number, writer: string) =>
    keepWorkingCopy(database.db, {
      ...at(id),
      writer,
      version: 0,
      values: { summary: "Half a sen" },
      basedOn: null,
      actor: AUTHOR,
      now,
    });

  test("goes when its change enters the set, and not while another tab has written what is not seen", async () => {
    const id = await draft();
    expectDone(await keep(id, "another tab"));
    const values = await valuesOf(id, "stance", KITES, { summary: "A whole sentence." });
    expect(await put(id, "stance", KITES, values)).toMatchObject({ code: "outdated" });
    expect((await drafted(id, "stance", KITES))?.action).toBeNull();
    expectDone(await put(id, "stance", KITES, values, { version: 1 }));
    expect(await database.db.workingCopy.count({ where: { changeSetId: id } })).toBe(0);
  });
});

test("a stance ends where another begins, in the draft, and not before it began", async () => {
  const id = await draft();
  const end = (slug: string, on: string) => endStance(database.db, { id, slug, on, actor: AUTHOR, now });
  expectDone(await end(KITES, "2024-05"));
  expect(await drafted(id, "stance", KITES)).toMatchObject({
    kind: "leaderChanged",
    draft: { to: "2024-05" },
  });
  expectDone(await end(KITES, "2023"));
  expect((await drafted(id, "stance", KITES))?.draft).toMatchObject({ to: "2023" });
  for (const on of ["2019", "2011-01-01", "soon"])
    expect(await end(KITES, on)).toMatchObject({ code: "invalid" });
  expect(await end("no-such-stance", "2024")).toMatchObject({ code: "not-found" });
});

test("a record is taken out with a reason, which its change keeps", async () => {
  const id = await draft();
  const remove = (slug: string, by = AUTHOR) =>
    removeRecord(database.db, {
      id,
      noun: "reaction",
      slug,
      kind: "corrected",
      reason: "The protest was about lanterns.",
      basedOn: null,
      actor: by,
      now,
    });
  expect(await remove("no-such-reaction")).toMatchObject({ code: "not-found" });
  expect(await remove("protest-answers-decree", REVIEWER)).toMatchObject({ code: "not-found" });
  expectDone(await remove("protest-answers-decree"));
  expect(await drafted(id, "reaction", "protest-answers-decree")).toMatchObject({
    action: "remove",
    kind: "corrected",
  });
  const said = await database.db.comment.findMany({ where: { changeSetId: id } });
  expect(said).toMatchObject([
    {
      noun: "reaction",
      slug: "protest-answers-decree",
      author: AUTHOR.id,
      text: "The protest was about lanterns.",
    },
  ]);
});

test("nobody writes in a draft of somebody else, nor in what is no draft", async () => {
  const id = await draft();
  const values = await valuesOf(id, "stance", KITES, { to: "2025" });
  for (const other of [REVIEWER, actor("Else Example", "editor")]) {
    expect(await put(id, "stance", KITES, values, { actor: other })).toMatchObject({ code: "not-found" });
    expect(await endStance(database.db, { id, slug: KITES, on: "2024", actor: other, now })).toMatchObject({
      code: "not-found",
    });
  }
  expect(await put(id, "stance", KITES, values, { actor: actor(AUTHOR.id, "member") })).toMatchObject({
    code: "forbidden",
  });
  expectDone(await put(id, "stance", KITES, values));
  expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }));
  expect(await put(id, "stance", KITES, values)).toMatchObject({ code: "not-allowed" });
});

test("what forms put together is published as it stands: an issue, a leader's word on it, and its source", async () => {
  const id = await draft();
  const kites = toValues("issue", issue("bells", "Bells", 20).content);
  expectDone(await put(id, "issue", newKey("0000000000a1"), { ...kites, agreesAt: "2", slug: "bells" }));
  const given = stance({ leader: "ada-example", issue: "bells", lane: "says", from: "2025" });
  const citations = [{ find: "https://example.org/bells", title: "On bells", publisher: "The Gazette" }];
  const values = { ...toValues("stance", given.content), citations };
  expectDone(await put(id, "stance", newKey("0000000000a2"), values));
  await approve(database.db, id, now);
  expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now }));
  expect((await drafted(0, "stance", "ada-example-bells-says-2025"))?.published?.content).toMatchObject({
    citations: [{ source: sourceIdentity("https://example.org/bells")?.slug }],
  });
});
