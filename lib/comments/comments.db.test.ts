import { beforeAll, describe, expect, it } from "vitest";
import { addChanges, moveChangeSet } from "@/lib/change-sets/mutations";
import { proposedChanges } from "@/lib/change-sets/proposed/queries";
import { testDatabase } from "@/lib/db/testing";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { actor, buildWorld, draftChanges, expectDone } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { comment } from "./mutations";
import { commentsOn } from "./queries";

const test = testDatabase();
const now = new Date("2026-01-16T09:00:00Z");
const kites = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: -1 });
const edit = { ...kites, action: "edit", kind: "corrected" } as const;
let ada: TestPerson;
let bo: TestPerson;
let keys = 0;
const said = (id: number, text: string) => ({ id, version: 2, about: null, text, key: `key-${keys++}`, now });

beforeAll(async () => {
  await buildWorld(test.db);
  ada = await makePerson(test.db, "Ada Author", "editor");
  bo = await makePerson(test.db, "Bo Reviewer", "reviewer");
});

async function submitted() {
  const id = await draftChanges(test.db, [edit], { actor: ada.actor });
  expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: ada.actor, now }));
  return id;
}

describe("comments", () => {
  it("stay as they were said, under the name of then, and tell those they concern", async () => {
    const id = await submitted();
    expectDone(await comment(test.db, { ...said(id, " Which kites? "), actor: bo.actor }));
    await test.db.user.update({ where: { id: bo.id }, data: { name: "Bo Renamed" } });
    expectDone(await comment(test.db, { ...said(id, "All of them."), actor: ada.actor }));
    expect(await commentsOn(id)).toMatchObject([
      { by: "Bo Reviewer", text: "Which kites?", version: 2, about: null, isGuest: false, advice: null },
      { by: "Ada Author", text: "All of them." },
    ]);
    const notices = await test.db.notice.findMany({
      where: { kind: "commented", changeSetId: id },
      orderBy: { id: "asc" },
    });
    expect(notices.map(({ userId }) => userId)).toEqual([ada.id, bo.id]);
  });

  it("on a change keep the draft that was read, and the draft is another one after it was altered", async () => {
    const id = await submitted();
    const draft = async () => (await proposedChanges(id, { take: 1, skip: 0 }))[0]?.revisionId ?? 0;
    const about = { noun: "stance", slug: kites.slug, revisionId: await draft() } as const;
    expectDone(await comment(test.db, { ...said(id, "Really −1?"), about, actor: bo.actor }));
    expect((await commentsOn(id))[0]?.about).toEqual(about);
    expectDone(await moveChangeSet(test.db, { id, move: "revise", actor: ada.actor, now }));
    const altered = { ...edit, content: { ...edit.content, position: -2 } } as const;
    expectDone(await addChanges(test.db, { id, changes: [altered], actor: ada.actor, now }));
    expect(await draft()).not.toBe(about.revisionId);
  });

  it("are said once, however often the form is posted", async () => {
    const id = await submitted();
    const form = { ...said(id, "Once."), actor: bo.actor };
    const answers = await Promise.all([
      comment(test.db, form),
      comment(test.db, form),
      comment(test.db, form),
    ]);
    expect(new Set(answers.map((answer) => expectDone(answer).id)).size).toBe(1);
    expect(await commentsOn(id)).toHaveLength(1);
  });

  it("are refused where the set is not theirs to know of", async () => {
    const id = await draftChanges(test.db, [edit], { actor: ada.actor });
    for (const other of [bo.actor, actor("Nobody Example", "member"), actor("Admin Example", "member", true)])
      expect(await comment(test.db, { ...said(id, "Hello?"), actor: other })).toMatchObject({
        code: "not-found",
      });
    expect(await commentsOn(id)).toEqual([]);
    expectDone(await comment(test.db, { ...said(id, "A note to myself."), actor: ada.actor }));
  });
});
