import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, buildWorld, draftChanges } from "@/lib/testing/world";
import { issue, stance } from "@/lib/testing/world-records";
import type { Change } from "./change";
import { addChanges } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;

beforeAll(async () => {
  await buildWorld(database.db);
});

/** An edit of a stance of the world, whole as edits are. */
const edited = (more: Partial<Parameters<typeof stance>[0]> = {}): Change => ({
  ...stance({ ...KITES, ...more }),
  action: "edit",
  kind: "corrected",
});

test.each<[string, Change, string, string]>([
  [
    "a position off the scale",
    edited({ position: 3 as never }),
    "position",
    "position must be a whole number from −2 to 2",
  ],
  [
    "a position without evidence",
    edited({ citations: [] }),
    "citations",
    "a position, unclear and declined need at least one source",
  ],
  [
    "a position beside a state",
    edited({ position: 1, state: "unclear" }),
    "state",
    "a stance holds a position or a state, not both; remove one of them",
  ],
  [
    "an unknown leader",
    stance({ ...KITES, leader: "no-one" }),
    "leader",
    'there is no leader "no-one"; add it first, or correct the slug',
  ],
  [
    "a day that the calendar lacks",
    stance({ ...KITES, from: "2021-02-30" }),
    "from",
    "from must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known",
  ],
  [
    "what is there already",
    stance(KITES),
    "slug",
    "there is a stance of this slug already; edit it, or choose another slug",
  ],
  [
    "an edit of nothing",
    { ...stance({ ...KITES, from: "1999" }), action: "edit", kind: "corrected" },
    "slug",
    "there is no such stance; add it, or correct the slug",
  ],
  [
    "another identity",
    { ...edited({ issue: "clocks" }), slug: "ada-example-kites-does-2019" } as Change,
    "slug",
    "its leader, issue, lane cannot change; remove it and add another",
  ],
])("a draft refuses %s", async (_name, change, field, reason) => {
  const id = await draftChanges(database.db, [], { now });
  const result = await addChanges(database.db, { id, changes: [change], actor: AUTHOR, now });
  expect(result).toMatchObject({ ok: false, code: "invalid" });
  expect(result.ok ? [] : result.problems).toContainEqual({
    record: `stance ${change.slug}`,
    field,
    reason,
  });
  expect(await database.db.stanceRevision.count({ where: { changeSetId: id } })).toBe(0);
});

test("a second change of a record in one draft takes the place of the first", async () => {
  const id = await draftChanges(database.db, [edited({ summary: "First." })], { now });
  await addChanges(database.db, { id, changes: [edited({ summary: "Second." })], actor: AUTHOR, now });
  const drafts = await database.db.stanceRevision.findMany({
    where: { changeSetId: id },
    include: { texts: true },
  });
  expect(drafts.map(({ texts }) => texts[0]?.summary)).toEqual(["Second."]);
});

test("what a change is based on is a published revision of its own record", async () => {
  const revisions = await database.db.stanceRevision.findMany({ orderBy: { id: "asc" }, take: 2 });
  const id = await draftChanges(database.db, [], { now });
  const other = revisions.find(({ recordId }) => recordId !== revisions[0]?.recordId)?.id;
  for (const basedOn of [other, 999_999_999])
    for (const change of [
      { ...edited(), basedOn } as Change,
      { noun: "stance", slug: edited().slug, action: "remove", kind: "corrected", basedOn } as Change,
    ])
      expect(
        await addChanges(database.db, { id, changes: [change], actor: AUTHOR, now }),
        JSON.stringify(change.action),
      ).toMatchObject({
        ok: false,
        code: "invalid",
        problems: [{ reason: "it is based on what was never published of this record; open it anew" }],
      });
});

test("an issue can be written again in a draft that codes stances against it", async () => {
  const swings = issue("swings", "Swings", 7);
  const coded = stance({ leader: "ada-example", issue: "swings", lane: "says", from: "2020" });
  const id = await draftChanges(database.db, [swings, coded], { now });
  const again: Change = { ...swings, content: { ...swings.content, name: "Swings and slides" } };
  expect(await addChanges(database.db, { id, changes: [again], actor: AUTHOR, now })).toMatchObject({
    ok: true,
  });
  const [draft] = await database.db.issueRevision.findMany({
    where: { changeSetId: id },
    include: { texts: true, stances: true },
  });
  expect(draft?.texts[0]?.name).toBe("Swings and slides");
  expect(draft?.stances).toHaveLength(1);
});
