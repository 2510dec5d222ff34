import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { issue, stance } from "@/lib/testing/world-records";
import { fieldChanges } from "./field-changes";
import { changedRecords, differenceOf } from "./queries";

const test = testDatabase();
const kites = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;

beforeAll(async () => {
  await buildWorld(test.db);
  const { noun, slug, ...given } = stance({ ...kites, position: 1, to: "2025-03" });
  await publishChanges(test.db, [
    { noun, slug, action: "edit", kind: "corrected", content: given.content },
    issue("swings", "Swings", 7),
    { noun: "reaction", slug: "protest-answers-decree", action: "remove", kind: "corrected" },
  ]);
});

describe("what a release changed", () => {
  it("counts the records a release added, changed and removed, by noun and kind", async () => {
    expect(await differenceOf(2)).toEqual({
      release: 2,
      nouns: [
        { noun: "issue", added: 1, changed: 0, removed: 0 },
        { noun: "stance", added: 0, changed: 1, removed: 0 },
        { noun: "reaction", added: 0, changed: 0, removed: 1 },
      ],
      kinds: [
        { kind: "corrected", count: 2 },
        { kind: "added", count: 1 },
      ],
    });
  });

  it("counts everything in the first release as added", async () => {
    const { nouns, kinds } = await differenceOf(1);
    expect(nouns.every((n) => n.added > 0 && n.changed === 0 && n.removed === 0)).toBe(true);
    expect(nouns.find((n) => n.noun === "leader")?.added).toBe(3);
    expect(kinds.map((k) => k.kind)).toEqual(["added"]);
  });

  it("gives each record as it read before and after", async () => {
    const records = await changedRecords(2, { take: 10, skip: 0 });
    expect(records.map((r) => [r.noun, r.action, r.slug])).toEqual([
      ["stance", "changed", stance(kites).slug],
      ["issue", "added", "swings"],
      ["reaction", "removed", "protest-answers-decree"],
    ]);
    const [changed, added, removed] = records;
    expect(added?.before).toBeNull();
    expect(added?.after).toMatchObject({ name: "Swings", order: 7 });
    expect(changed?.before).toMatchObject({ leader: "ada-example", position: 2, to: null });
    expect(fieldChanges(changed?.before ?? {}, changed?.after ?? {})).toEqual([
      { field: "to", before: [], after: ["2025-03"] },
      { field: "position", before: ["2"], after: ["1"] },
    ]);
    expect(removed?.after).toBeNull();
    expect(removed?.before).toMatchObject({
      answers: "kite-decree",
      note: "The protest answers the decree.",
    });
  });

  it("pages through, and narrows to one noun", async () => {
    const second = await changedRecords(2, { take: 1, skip: 1 });
    expect(second.map((r) => r.noun)).toEqual(["issue"]);
    const issues = await changedRecords(1, { noun: "issue", take: 100, skip: 0 });
    expect(issues).toHaveLength(6);
  });
});
