import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { type CanonicalValue, canonicalText } from "@/lib/domain/canonical";
import { verifyReleases } from "@/lib/releases/verify";
import { MORE, ONE_OF_EACH, worldChanges } from "@/lib/testing/random-changes";
import {
  AUTHOR,
  actor,
  approve,
  buildWorld,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { issue, leader, stance } from "@/lib/testing/world-records";
import type { Change } from "../change";
import { conflictsOf } from "../conflicts/queries";
import { moveChangeSet } from "../mutations";
import { ALL_NOUNS } from "../nouns";
import { publishChangeSet } from "../publish";
import { contentSql } from "../record";
import { undoRelease } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");

beforeAll(async () => {
  await buildWorld(database.db, { more: MORE });
});

/** All that readers see now, as bytes: noun and slug with the canonical text of the content. */
async function shown(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const noun of ALL_NOUNS) {
    const rows = await database.db.$queryRawUnsafe<{ slug: string; content: CanonicalValue }[]>(
      `SELECT i."slug", ${contentSql(noun, "r")} AS "content" FROM "${noun.table}Revision" r
       JOIN "${noun.table}" i ON i."id" = r."recordId"
       WHERE r."since" IS NOT NULL AND r."until" IS NULL AND NOT r."removed" ORDER BY i."slug"`,
    );
    for (const { slug, content } of rows) all.set(`${noun.name} ${slug}`, canonicalText(content));
  }
  return all;
}

async function undo(release: number): Promise<number> {
  const { id } = expectDone(
    await undoRelease(database.db, { key: randomUUID(), release, actor: AUTHOR, now }),
  );
  await approve(database.db, id, now);
  return expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now })).release;
}

test("undoing a release gives back every byte, and undoing that gives back the release", async () => {
  expect(ONE_OF_EACH.map(({ noun }) => noun).sort()).toEqual(ALL_NOUNS.map(({ name }) => name).sort());
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(worldChanges, async (changes) => {
      const before = await shown();
      const { release } = await publishChanges(database.db, changes, { now });
      const after = await shown();
      const undone = await undo(release);
      expect(await shown()).toEqual(before);
      const again = await undo(undone);
      expect(await shown()).toEqual(after);
      await undo(again);
      expect(await shown()).toEqual(before);
      changed += changes.length;
    }),
    { numRuns: 8, examples: [[ONE_OF_EACH]] },
  );
  expect(changed).toBeGreaterThan(ALL_NOUNS.length);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
}, 240_000);

const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 } as const;
const edited = (more: Partial<Parameters<typeof stance>[0]>): Change => ({
  ...stance({ ...KITES, ...more }),
  action: "edit",
  kind: "corrected",
});
const undoing = (release: number, more = {}) =>
  undoRelease(database.db, { key: randomUUID(), release, actor: AUTHOR, now, ...more });

describe("an undo", () => {
  test("is a draft of whoever asked, which says what it takes back", async () => {
    const { release } = await publishChanges(database.db, [edited({ summary: "Once." })], {
      now,
      sentence: "Once.",
    });
    expect(await undoing(release, { actor: actor("Member Example", "member") })).toMatchObject({
      code: "forbidden",
    });
    expect(await undoing(99_999)).toMatchObject({ code: "not-found" });
    const { id } = expectDone(await undoing(release));
    expect(await database.db.changeSet.findUnique({ where: { id } })).toMatchObject({
      state: "draft",
      author: AUTHOR.id,
      undoes: release,
      title: `Undo of release ${release}`,
      sentence: `Release ${release} was taken back: Once.`,
    });
    expectDone(await moveChangeSet(database.db, { id, move: "withdraw", actor: AUTHOR, now }));
    await undo(release);
    expect(await undoing(release)).toMatchObject({ code: "empty" });
  });

  test("keeps what later releases did to other fields, and meets what they did to the same as a conflict", async () => {
    const first = await publishChanges(database.db, [edited({ summary: "Twice.", confidence: "low" })], {
      now,
    });
    await publishChanges(database.db, [edited({ summary: "Twice.", confidence: "low", to: "2025" })], {
      now,
    });
    const apart = expectDone(await undoing(first.release));
    expect(await conflictsOf(AUTHOR, apart.id)).toMatchObject({ records: [] });
    const [draft] = await database.db.stanceRevision.findMany({
      where: { changeSetId: apart.id },
      include: { texts: true },
    });
    expect(draft).toMatchObject({ confidence: "high", to: new Date("2025-01-01") });
    expect(draft?.texts[0]?.summary).not.toBe("Twice.");

    await publishChanges(database.db, [edited({ summary: "Thrice.", confidence: "low", to: "2025" })], {
      now,
    });
    const { id } = expectDone(await undoing(first.release));
    expect(await conflictsOf(AUTHOR, id)).toMatchObject({
      records: [
        {
          noun: "stance",
          theirs: { summary: "Thrice." },
          merge: { kind: "conflict", fields: ["summary"] },
        },
      ],
    });
    expect(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now })).toMatchObject({
      code: "conflict",
    });
  });

  test("meets a later change of what it adds or takes away as a conflict of the whole record", async () => {
    const ula = leader("ula-added", "Ula Added", "Added, Ula", "XA");
    const added = await publishChanges(database.db, [ula], { now });
    const changed: Change = {
      ...ula,
      action: "edit",
      kind: "corrected",
      content: { ...ula.content, party: "Another" },
    };
    await publishChanges(database.db, [changed], { now });
    const { id } = expectDone(await undoing(added.release));
    expect(await conflictsOf(AUTHOR, id)).toMatchObject({
      records: [{ slug: "ula-added", mine: null, merge: { kind: "conflict-whole" } }],
    });

    const gone: Change = { noun: "leader", slug: "ula-added", action: "remove", kind: "corrected" };
    const removed = await publishChanges(database.db, [gone], { now });
    // What is gone needs not be taken away again.
    expect(await undoing(added.release)).toMatchObject({ code: "empty" });
    await publishChanges(database.db, [{ ...ula, content: { ...ula.content, party: "A third" } }], { now });
    const back = expectDone(await undoing(removed.release));
    expect(await conflictsOf(AUTHOR, back.id)).toMatchObject({
      records: [{ slug: "ula-added", base: null, mine: { party: "Another" }, theirs: { party: "A third" } }],
    });
  });

  test("leaves a stance coded against the wording that it was coded against", async () => {
    const swings = issue("swings", "Swings", 7);
    const said = stance({ leader: "cy-specimen", issue: "swings", lane: "says", from: "2020" });
    await publishChanges(database.db, [swings, said], { now });
    const wordings = await database.db.issueRevision.findMany({ where: { record: { slug: "swings" } } });
    const reworded: Change = {
      ...issue("swings", "Swings and slides", 7),
      action: "edit",
      kind: "corrected",
    };
    await publishChanges(database.db, [reworded], { now });
    const coded: Change = {
      ...said,
      action: "edit",
      kind: "corrected",
      content: { ...said.content, confidence: "low" },
    };
    const { release } = await publishChanges(database.db, [coded], { now });
    const { id } = expectDone(await undoing(release));
    const [draft] = await database.db.stanceRevision.findMany({ where: { changeSetId: id } });
    expect(draft?.issueRevisionId).toBe(wordings[0]?.id);
  });

  test("can take back the first of all releases, whatever it holds", async () => {
    const { id } = expectDone(await undoing(1));
    expect(
      await database.db.stanceRevision.count({ where: { changeSetId: id, removed: true } }),
    ).toBeGreaterThan(5);
  });
});
