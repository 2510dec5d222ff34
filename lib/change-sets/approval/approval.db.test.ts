import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { changeKind } from "../kind/mutations";
import { describeChangeSet, moveChangeSet } from "../mutations";
import { proposedChanges } from "../proposed/queries";
import { publishChangeSet } from "../publish";
import { findChangeSet } from "../queries";
import { approveChangeSet, rewordSentence } from "./mutations";

const test = testDatabase();
const now = new Date("2026-01-16T09:00:00Z");
const SECOND = actor("Second Example", "reviewer");
const kites = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: -1 });
const edit = { ...kites, action: "edit", kind: "corrected" } as const;

beforeAll(async () => {
  await buildWorld(test.db);
});

async function submitted() {
  const id = await draftChanges(test.db, [edit], { sentence: "Ada Example's deed on kites was corrected." });
  expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now }));
  const version = (await findChangeSet(AUTHOR, id))?.version ?? 0;
  return { id, version };
}

describe("an approval", () => {
  it("is of the version that was read: another one is refused in words, and nothing is done", async () => {
    const { id, version } = await submitted();
    const refused = await approveChangeSet(test.db, { id, version: version - 1, actor: REVIEWER, now });
    expect(refused).toMatchObject({
      ok: false,
      code: "outdated",
      message: expect.stringMatching(/changed since you read it/),
    });
    expect(await findChangeSet(AUTHOR, id)).toMatchObject({ state: "in-review", approvedBy: null });
  });

  it("is void once the set changes, and asked for anew", async () => {
    const { id, version } = await submitted();
    expectDone(
      await approveChangeSet(test.db, { id, version, actor: REVIEWER, now, note: " Well sourced. " }),
    );
    expect(await findChangeSet(AUTHOR, id)).toMatchObject({ approvedBy: { id: REVIEWER.id } });
    expectDone(await moveChangeSet(test.db, { id, move: "revise", actor: AUTHOR, now }));
    expectDone(
      await describeChangeSet(test.db, { id, title: "Kites anew", sentence: "Another.", actor: AUTHOR, now }),
    );
    expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now }));
    const head = await findChangeSet(AUTHOR, id);
    expect(head).toMatchObject({ state: "in-review", approvedBy: null });
    expect(head?.moves.find(({ move }) => move === "approve")?.note).toBe("Well sourced.");
    expect(await approveChangeSet(test.db, { id, version, actor: REVIEWER, now })).toMatchObject({
      code: "outdated",
    });
  });
});

describe("the sentence of a release", () => {
  it("may be put better by whoever approves, then and later, and the log keeps every wording", async () => {
    const { id, version } = await submitted();
    const asked = { id, version, now };
    expectDone(
      await approveChangeSet(test.db, { ...asked, actor: REVIEWER, sentence: "One deed was corrected." }),
    );
    expectDone(
      await rewordSentence(test.db, {
        ...asked,
        actor: REVIEWER,
        sentence: "Ada Example's deed was corrected.",
      }),
    );
    const head = await findChangeSet(AUTHOR, id);
    expect(head?.rewordings).toMatchObject([
      {
        before: "Ada Example's deed on kites was corrected.",
        after: "One deed was corrected.",
        by: { id: REVIEWER.id },
      },
      { before: "One deed was corrected.", after: "Ada Example's deed was corrected." },
    ]);
    expect(head).toMatchObject({ state: "approved", version });
    const { release } = expectDone(await publishChangeSet(test.db, { id, actor: SECOND, now }));
    const found = await test.db.release.findUnique({ where: { number: release } });
    expect(found?.sentence).toBe("Ada Example's deed was corrected.");
  });

  it("is changed by nobody else after the approval, nor by the approver before it", async () => {
    const { id, version } = await submitted();
    const asked = { id, version, now, sentence: "Something else." };
    expect(await rewordSentence(test.db, { ...asked, actor: REVIEWER })).toMatchObject({
      code: "not-allowed",
    });
    expectDone(await approveChangeSet(test.db, { id, version, now, actor: REVIEWER }));
    for (const other of [SECOND, AUTHOR, actor("Admin Example", "member", true)])
      expect(await rewordSentence(test.db, { ...asked, actor: other })).toMatchObject({ code: "forbidden" });
    expect(await rewordSentence(test.db, { ...asked, version: version + 1, actor: REVIEWER })).toMatchObject({
      code: "outdated",
    });
    expect((await findChangeSet(AUTHOR, id))?.sentence).toBe("Ada Example's deed on kites was corrected.");
  });
});

describe("the kind of a change", () => {
  it("is said by the author while it is a draft, and makes it another version", async () => {
    const id = await draftChanges(test.db, [edit]);
    const asked = { id, noun: "stance", slug: kites.slug, kind: "leaderChanged", now } as const;
    const version = (await findChangeSet(AUTHOR, id))?.version ?? 0;
    expect(await changeKind(test.db, { ...asked, version, actor: REVIEWER })).toMatchObject({
      code: "not-found",
    });
    expect(await changeKind(test.db, { ...asked, version: version - 1, actor: AUTHOR })).toMatchObject({
      code: "outdated",
    });
    expect(await changeKind(test.db, { ...asked, slug: "nobody", version, actor: AUTHOR })).toMatchObject({
      code: "not-found",
    });
    const [before] = await proposedChanges(id, { take: 1, skip: 0 });
    expect(expectDone(await changeKind(test.db, { ...asked, version, actor: AUTHOR }))).toEqual({
      version: version + 1,
    });
    const [after] = await proposedChanges(id, { take: 1, skip: 0 });
    expect([before?.kind, after?.kind]).toEqual(["corrected", "leaderChanged"]);
    expect(after?.revisionId).toBe(before?.revisionId);
    expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now }));
    expect(await changeKind(test.db, { ...asked, version: version + 1, actor: AUTHOR })).toMatchObject({
      code: "not-allowed",
    });
  });
});
