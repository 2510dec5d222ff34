import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { changeKind } from "../kind/mutations";
import { addChanges, describeChangeSet, moveChangeSet } from "../mutations";
import { proposedChanges } from "../proposed/queries";
import { publishChangeSet } from "../publish";
import { findChangeSet } from "../queries";
import { sentenceFor } from "../sentences/queries";
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

  describe("that was drafted from the changes", () => {
    const [first, second] = [source("first"), source("second")];
    const submit = async (id: number) => {
      expectDone(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now }));
      return (await findChangeSet(AUTHOR, id))?.version ?? 0;
    };
    const approveAs = async (id: number, words: (drafted: string) => string) => {
      const version = await submit(id);
      const sentence = words((await sentenceFor(REVIEWER, id)) ?? "");
      expectDone(await approveChangeSet(test.db, { id, version, actor: REVIEWER, now, sentence }));
    };
    const takeUpAndAdd = async (id: number) => {
      expectDone(await moveChangeSet(test.db, { id, move: "revise", actor: AUTHOR, now }));
      expectDone(await addChanges(test.db, { id, changes: [second], actor: AUTHOR, now }));
    };

    it("is no wording of the approver's, and tells of everything that was added since", async () => {
      const id = await draftChanges(test.db, [first], { sentence: "" });
      await approveAs(id, (drafted) => ` ${drafted} `);
      expect(await findChangeSet(AUTHOR, id)).toMatchObject({
        sentence: "",
        rewordings: [],
        wordedFor: null,
      });
      await takeUpAndAdd(id);
      await approveAs(id, (drafted) => drafted);
      const { release } = expectDone(await publishChangeSet(test.db, { id, actor: SECOND, now }));
      const found = await test.db.release.findUnique({ where: { number: release } });
      expect(found?.sentence).toContain("first");
      expect(found?.sentence).toContain("second");
    });

    it("stays as a person worded it, with the version that they had read", async () => {
      const third = source("third");
      const id = await draftChanges(test.db, [third], { sentence: "" });
      await approveAs(id, () => "One source was added.");
      const worded = await findChangeSet(AUTHOR, id);
      expect(worded?.wordedFor).toBe(worded?.version);
      expectDone(await moveChangeSet(test.db, { id, move: "revise", actor: AUTHOR, now }));
      expectDone(await addChanges(test.db, { id, changes: [source("fourth")], actor: AUTHOR, now }));
      const version = await submit(id);
      const head = await findChangeSet(REVIEWER, id);
      expect(head).toMatchObject({ sentence: "One source was added.", wordedFor: worded?.version, version });
      expect(head?.wordedFor).toBeLessThan(version);

      // Whoever approves may give the drafted sentence back: from then on it is nobody's words again.
      const drafted = (await sentenceFor(REVIEWER, id)) ?? "";
      expectDone(await approveChangeSet(test.db, { id, version, actor: REVIEWER, now, sentence: drafted }));
      expect(await findChangeSet(AUTHOR, id)).toMatchObject({
        sentence: "",
        wordedFor: null,
        rewordings: [{ after: "One source was added." }, { before: "One source was added.", after: drafted }],
      });
    });

    it("is the author's once they describe the set with words of their own", async () => {
      const id = await draftChanges(test.db, [source("fifth")], { sentence: "" });
      const said = { id, title: "Fifth", sentence: "A fifth source.", actor: AUTHOR, now };
      const { version } = expectDone(await describeChangeSet(test.db, said));
      expect(await findChangeSet(AUTHOR, id)).toMatchObject({ wordedFor: version, version });
    });
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
