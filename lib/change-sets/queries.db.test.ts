import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import type { Actor } from "@/lib/domain/permissions";
import { makePerson } from "@/lib/testing/people";
import { AUTHOR, buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { source, stance, WORLD } from "@/lib/testing/world-records";
import { openChangeSets, publishedChangeSets } from "./lists/queries";
import { moveChangeSet } from "./mutations";
import { countProposed, draftsNow, proposedChanges, sourcesIn } from "./proposed/queries";
import { findChangeSet, unfinishedForms } from "./queries";

const test = testDatabase();
const now = new Date("2026-01-16T09:00:00Z");
const person = (id: string, role: "member" | "editor" | "reviewer", isAdmin = false): Actor => ({
  kind: "person",
  id,
  role,
  isAdmin,
  address: null,
});
const OTHER = person("Other Example", "editor");
const MEMBER = person("Member Example", "member");
const ADMIN = person("Admin Example", "member", true);
const GONE = person("gone-example", "editor");

const kites = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: -1 });
const edit = { ...kites, action: "edit", kind: "corrected" } as const;
const all = { take: 100, skip: 0 };

beforeAll(async () => {
  await buildWorld(test.db);
  await makePerson(test.db, "Gone Example", "editor", { disabledAt: now });
});

const readers = { AUTHOR, OTHER, REVIEWER, MEMBER, ADMIN };
async function whoReads(id: number): Promise<string[]> {
  const seen = await Promise.all(
    Object.entries(readers).map(async ([name, actor]) => ((await findChangeSet(actor, id)) ? [name] : [])),
  );
  return seen.flat();
}

describe("who may know of a change set", () => {
  it("a draft is its author's, from its submission on it is all editors', and a draft again the author's", async () => {
    const id = await draftChanges(test.db, [edit]);
    const move = (given: "submit" | "revise" | "withdraw") =>
      moveChangeSet(test.db, { id, move: given, actor: AUTHOR, now }).then(expectDone);
    expect(await whoReads(id)).toEqual(["AUTHOR"]);
    await move("submit");
    expect(await whoReads(id)).toEqual(["AUTHOR", "OTHER", "REVIEWER"]);
    await move("revise");
    expect(await whoReads(id)).toEqual(["AUTHOR"]);
    await move("withdraw");
    expect(await whoReads(id)).toEqual(["AUTHOR", "OTHER", "REVIEWER"]);
  });

  it("one withdrawn before anybody else read it stays unread", async () => {
    const id = await draftChanges(test.db, [edit]);
    expectDone(await moveChangeSet(test.db, { id, move: "withdraw", actor: AUTHOR, now }));
    expect(await whoReads(id)).toEqual(["AUTHOR"]);
  });

  it("the draft of somebody who left is there for reviewers, to be adopted", async () => {
    const id = await draftChanges(test.db, [edit], { actor: GONE });
    expect(await whoReads(id)).toEqual(["REVIEWER"]);
    expect(await findChangeSet(REVIEWER, id)).toMatchObject({
      author: { name: "Gone Example" },
      authorIsGone: true,
    });
  });

  it("lists hold what one may know of and nothing else", async () => {
    const secret = await draftChanges(test.db, [edit], { title: "A secret draft" });
    for (const actor of [OTHER, REVIEWER, MEMBER, ADMIN])
      expect((await openChangeSets(actor)).map(({ id }) => id)).not.toContain(secret);
    expect((await openChangeSets(AUTHOR)).map(({ title }) => title)).toContain("A secret draft");
    expect(await openChangeSets(MEMBER)).toEqual([]);
    expect(await publishedChangeSets(MEMBER, 10)).toEqual([]);
    expect(await publishedChangeSets(OTHER, 10)).toMatchObject([{ release: 1, changes: WORLD.length }]);
  });

  it("unfinished forms are their author's alone", async () => {
    const id = await draftChanges(test.db, [edit]);
    const form = { noun: "stance", key: "new-1", isNew: true, form: {}, savedAt: now, savedBy: AUTHOR.id };
    await test.db.workingCopy.create({ data: { changeSetId: id, ...form } });
    expect(await unfinishedForms(AUTHOR, id)).toEqual([
      { noun: "stance", key: "new-1", isNew: true, savedAt: now },
    ]);
    expect(await unfinishedForms(REVIEWER, id)).toEqual([]);
    expect((await openChangeSets(AUTHOR)).find((line) => line.id === id)?.unfinished).toBe(1);
  });
});

describe("what a change set proposes", () => {
  it("gives each change before and after, claims first, with its draft and its kind", async () => {
    const fresh = source("letter", { title: "A letter" });
    const id = await draftChanges(test.db, [
      fresh,
      { ...edit, content: { ...edit.content, citations: [{ source: fresh.slug, quote: "No kites." }] } },
      { noun: "reaction", slug: "protest-answers-decree", action: "remove", kind: "corrected" },
    ]);
    const changes = await proposedChanges(id, all);
    expect(changes.map(({ noun, action, kind }) => [noun, action, kind])).toEqual([
      ["stance", "changed", "corrected"],
      ["reaction", "removed", "corrected"],
      ["source", "added", "added"],
    ]);
    expect(changes[0]).toMatchObject({
      before: { position: 2 },
      after: { position: -1, citations: [{ source: fresh.slug, quote: "No kites." }] },
      overtakenBy: null,
    });
    expect(changes[1]?.after).toBeNull();
    expect(await countProposed(id)).toEqual({
      nouns: [
        { noun: "stance", added: 0, changed: 1, removed: 0 },
        { noun: "reaction", added: 0, changed: 0, removed: 1 },
        { noun: "source", added: 1, changed: 0, removed: 0 },
      ],
      overtaken: 0,
      withheld: 0,
    });
    expect(await draftsNow(id, [kites.slug, "nobody"])).toEqual(
      new Map([[`stance ${kites.slug}`, changes[0]?.revisionId]]),
    );
    expect(await proposedChanges(id, { ...all, noun: "source" })).toHaveLength(1);
    expect(await proposedChanges(id, { ...all, noun: "stance", slug: kites.slug })).toHaveLength(1);
    const known = source("minutes").slug;
    const cited = await sourcesIn(id, [fresh.slug, known, "x-unknown"]);
    expect(cited.get(fresh.slug)).toMatchObject({ title: "A letter", isNew: true, date: "2020-05" });
    expect(cited.get(known)).toMatchObject({ title: "Record of minutes", isNew: false });
    expect(cited.size).toBe(2);
  });

  it("names the release that overtook a change, and reads the same once it is published itself", async () => {
    const id = await draftChanges(test.db, [edit]);
    const other = { ...edit, content: { ...edit.content, confidence: "low" } } as const;
    const { release, changeSetId } = await publishChanges(test.db, [other], { now, sentence: " " });
    expect((await proposedChanges(id, all))[0]).toMatchObject({
      overtakenBy: release,
      before: { position: 2 },
    });
    expect((await countProposed(id)).overtaken).toBe(1);
    expect((await openChangeSets(AUTHOR)).find((line) => line.id === id)?.isOvertaken).toBe(true);
    expect((await proposedChanges(changeSetId, all))[0]).toMatchObject({
      overtakenBy: null,
      before: { position: 2 },
      after: { confidence: "low" },
    });
    expect(await findChangeSet(OTHER, changeSetId)).toMatchObject({
      state: "published",
      sentence: "Corrected: Ada Example on Kites, in deeds.",
      release,
      approvedBy: { name: "Reviewer Example" },
      moves: [{ move: "submit" }, { move: "approve" }, { move: "publish" }],
    });
  });

  it("tells who returned a set last, and why", async () => {
    const id = await draftChanges(test.db, [edit]);
    expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now }));
    expectDone(
      await moveChangeSet(test.db, { id, move: "return", actor: REVIEWER, now, note: "Which kites?" }),
    );
    const line = (await openChangeSets(AUTHOR)).find((one) => one.id === id);
    expect(line?.returned).toEqual({
      by: { id: REVIEWER.id, name: REVIEWER.id },
      note: "Which kites?",
      at: now,
    });
  });
});
