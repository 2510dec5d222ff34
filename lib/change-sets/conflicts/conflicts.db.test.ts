import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import {
  AUTHOR,
  actor,
  approve,
  buildWorld,
  draftChanges,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { issue, leader, stance } from "@/lib/testing/world-records";
import type { Change } from "../change";
import { moveChangeSet } from "../mutations";
import { publishChangeSet } from "../publish";
import type { Choices } from "./model";
import { resolveConflict } from "./mutations";
import { findOvertaken } from "./overtaken";
import { conflictsOf, staleAmong } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const FERRIES = { leader: "ada-example", issue: "ferries", lane: "does", from: "2019", position: 0 } as const;
type Given = Partial<Parameters<typeof stance>[0]>;

beforeAll(async () => {
  await buildWorld(database.db);
});

const publish = (id: number) => publishChangeSet(database.db, { id, actor: REVIEWER, now });
const published = (changes: Change[]) => publishChanges(database.db, changes, { now });
const changeSet = (id: number) => database.db.changeSet.findUniqueOrThrow({ where: { id } });
const lastMove = (changeSetId: number) =>
  database.db.changeSetMove.findFirstOrThrow({ where: { changeSetId }, orderBy: { id: "desc" } });

let made = 0;
/** A published stance of its own for a test, and edits of it: whole, as edits are. */
async function record() {
  const slug = `test-issue-${++made}`;
  const content: Given = { ...FERRIES, issue: slug };
  const added = stance(content as typeof FERRIES);
  await published([issue(slug, `Test issue ${made}`, 100 + made), added]);
  const edited = (more: Given = {}): Change => ({
    ...stance({ ...FERRIES, ...content, ...more } as typeof FERRIES),
    action: "edit",
    kind: "corrected",
  });
  const removed: Change = { noun: "stance", slug: added.slug, action: "remove", kind: "corrected" };
  return { slug: added.slug, edited, removed, name: `stance ${added.slug}` };
}

/** An approved change set, and the release that overtook it. */
async function overtakenBy(mine: Change[], theirs: Change[]) {
  const id = await draftChanges(database.db, mine, { now });
  await approve(database.db, id, now);
  const { release } = await published(theirs);
  return { id, release };
}

describe("a change set that another release overtook", () => {
  test("is conflicted where both touched a field, and names record, field and release", async () => {
    const { edited, name } = await record();
    const { id, release } = await overtakenBy(
      [edited({ summary: "My words.", position: -1, rationale: "My grounds." })],
      [edited({ summary: "Their words.", position: -1, to: "2024" })],
    );
    expect(await publish(id)).toMatchObject({
      ok: false,
      code: "conflict",
      problems: [
        { record: name, field: "summary", reason: `release ${release} changed it as well, otherwise` },
      ],
    });
    expect(await changeSet(id)).toMatchObject({ state: "conflicted", approvedBy: null, version: 2 });
    expect(await lastMove(id)).toMatchObject({
      move: "conflict",
      note: `In conflict with release ${release}: ${name} (summary)`,
    });
    // Both texts are still there to read, side by side.
    const [found] = await findOvertaken(database.db, id);
    expect(found?.base).toMatchObject({ summary: expect.stringContaining("What ada-example does") });
    expect(found?.mine).toMatchObject({ summary: "My words.", to: null });
    expect(found?.theirs).toMatchObject({ summary: "Their words.", to: "2024" });
    expect(await database.db.release.count()).toBe(release);
  });

  test("is merged where they touched different fields, and waits to be read again", async () => {
    const { edited, name, slug } = await record();
    const { id, release } = await overtakenBy([edited({ summary: "My words." })], [edited({ to: "2024" })]);
    expect(await publish(id)).toMatchObject({
      ok: false,
      code: "merged",
      problems: [{ record: name, field: "to", reason: `release ${release} changed it` }],
    });
    expect(await changeSet(id)).toMatchObject({
      state: "inReview",
      approvedBy: null,
      version: 3,
      contributors: [AUTHOR.id],
    });
    expect(await lastMove(id)).toMatchObject({
      move: "merge",
      note: `Merged with release ${release}: ${name} (to)`,
    });
    expect(await database.db.release.count()).toBe(release);
    expect(await publish(id)).toMatchObject({ ok: false, code: "not-allowed" });

    const approved = await moveChangeSet(database.db, {
      id,
      move: "approve",
      actor: REVIEWER,
      now,
      version: 3,
    });
    expect(approved).toMatchObject({ ok: true });
    expect(await publish(id)).toEqual({ ok: true, value: { release: release + 1 } });
    const row = await database.db.stanceRevision.findFirstOrThrow({
      where: { record: { slug }, until: null, since: { not: null } },
      include: { texts: true },
    });
    expect(row.texts[0]?.summary).toBe("My words.");
    expect(row.to).toEqual(new Date("2024-01-01"));
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  });

  test("takes the later of two days of the last check, and does not merge what does not go together", async () => {
    const one = await record();
    const checked = await overtakenBy(
      [one.edited({ summary: "Mine.", lastChecked: "2026-01-20" })],
      [one.edited({ position: 1, lastChecked: "2026-01-30" })],
    );
    expect(await publish(checked.id)).toMatchObject({ ok: false, code: "merged" });
    const drafts = await database.db.stanceRevision.findMany({ where: { changeSetId: checked.id } });
    expect(drafts).toMatchObject([{ lastChecked: new Date("2026-01-30"), position: 1 }]);

    // An end and a beginning are different fields, each right alone, and no period together.
    const other = await record();
    const turned = await overtakenBy(
      [{ ...other.edited({ from: "2023" }), slug: other.slug } as Change],
      [other.edited({ to: "2021" })],
    );
    const result = await publish(turned.id);
    expect(result).toMatchObject({ code: "conflict" });
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(["from", "summary", "to"]);
  });

  test("is conflicted as a whole where one took the record away and the other changed it", async () => {
    const one = await record();
    const removal = await overtakenBy([one.removed], [one.edited({ position: 2 })]);
    expect(await publish(removal.id)).toMatchObject({
      code: "conflict",
      problems: [
        {
          record: one.name,
          field: "record",
          reason: `it is taken away here, and release ${removal.release} changed it`,
        },
      ],
    });
    const other = await record();
    const edit = await overtakenBy([other.edited({ position: 2 })], [other.removed]);
    expect(await publish(edit.id)).toMatchObject({
      code: "conflict",
      problems: [{ record: other.name, field: "record" }],
    });
    const third = await record();
    const both = await overtakenBy([third.removed], [third.removed]);
    expect(await publish(both.id)).toMatchObject({ code: "merged", problems: [{ field: "record" }] });
    expect(await database.db.stanceRevision.count({ where: { changeSetId: both.id } })).toBe(0);
  });

  test("is conflicted where both added one record otherwise, and merged where alike", async () => {
    const add = (slug: string, name: string) => leader(slug, name, "Twice, Ju", "XA");
    const otherwise = await overtakenBy([add("ju-twice", "Ju Twice")], [add("ju-twice", "Ju Twice II")]);
    expect(await publish(otherwise.id)).toMatchObject({
      code: "conflict",
      problems: [{ record: "leader ju-twice", field: "name" }],
    });
    const alike = await overtakenBy(
      [add("ka-twice", "Ka Twice"), add("la-alone", "La Alone")],
      [add("ka-twice", "Ka Twice")],
    );
    expect(await publish(alike.id)).toMatchObject({ code: "merged" });
    expect(await database.db.leaderRevision.count({ where: { changeSetId: alike.id } })).toBe(1);
  });

  test("keeps the wording that its author coded against", async () => {
    const { edited, slug } = await record();
    const issueSlug = (edited() as Extract<Change, { action: "edit"; noun: "stance" }>).content.issue;
    const wording = () =>
      database.db.issueRevision.findFirstOrThrow({
        where: { record: { slug: issueSlug }, until: null, since: { not: null } },
      });
    const before = await wording();
    const { content } = issue(issueSlug, "Reworded", 100);
    const { id } = await overtakenBy(
      [edited({ summary: "Mine." })],
      [
        { noun: "issue", slug: issueSlug, action: "edit", kind: "corrected", content },
        edited({ position: 2 }),
      ],
    );
    expect(await publish(id)).toMatchObject({ code: "merged" });
    expect((await wording()).id).not.toBe(before.id);
    const [draft] = await database.db.stanceRevision.findMany({ where: { changeSetId: id } });
    expect(draft).toMatchObject({ issueRevisionId: before.id, position: 2 });
    expect(slug).toContain(issueSlug);
  });
});

describe("deciding a conflict", () => {
  const OTHER = actor("Other Example", "editor");
  const shown = async (id: number) => (await conflictsOf(AUTHOR, id))?.records[0];
  const resolve = async (id: number, choices: Choices, more = {}) => {
    const one = await shown(id);
    if (!one) throw new Error("no conflict");
    const asked = { id, noun: one.noun, slug: one.slug, against: one.current, choices, actor: AUTHOR, now };
    return resolveConflict(database.db, { ...asked, ...more });
  };
  const draftOf = async (changeSetId: number) =>
    database.db.stanceRevision.findFirst({ where: { changeSetId }, include: { texts: true } });

  test("takes mine, theirs or words of one's own, field by field, and what only one changed from there", async () => {
    const { edited } = await record();
    const { id, release } = await overtakenBy(
      [edited({ summary: "Mine.", rationale: "My grounds.", position: -1, confidence: "low" })],
      [edited({ summary: "Theirs.", rationale: "Their grounds.", position: 2, to: "2024" })],
    );
    await publish(id);
    expect(await resolve(id, { summary: { take: "mine" }, position: { take: "theirs" } })).toMatchObject({
      code: "invalid",
      problems: [{ field: "rationale", reason: "say which of them stands" }],
    });
    expect(await changeSet(id)).toMatchObject({ state: "conflicted", version: 2 });
    const choices: Choices = {
      summary: { take: "mine" },
      position: { take: "theirs" },
      rationale: { take: "own", value: "Both grounds." },
    };
    expect(await resolve(id, choices)).toEqual({ ok: true, value: { version: 3, left: 0 } });
    expect(await draftOf(id)).toMatchObject({
      position: 2,
      confidence: "low",
      to: new Date("2024-01-01"),
      texts: [{ summary: "Mine.", rationale: "Both grounds." }],
    });
    expect(await changeSet(id)).toMatchObject({ state: "draft", version: 3 });
    const audit = await database.db.auditEntry.findFirstOrThrow({
      where: { changeSetId: id, action: "resolve" },
    });
    expect(audit.detail).toMatchObject({ mine: { rationale: "My grounds." }, theirs: release });

    await approve(database.db, id, now);
    expect(await publish(id)).toEqual({ ok: true, value: { release: release + 1 } });
  });

  test("refuses words that the record cannot hold, and keeps everything", async () => {
    const { edited } = await record();
    const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
    await publish(id);
    expect(await resolve(id, { position: { take: "own", value: 7 } })).toMatchObject({
      code: "invalid",
      problems: [{ field: "position", reason: "position must be a whole number from −2 to 2" }],
    });
    expect(await draftOf(id)).toMatchObject({ position: -1 });
    expect(await changeSet(id)).toMatchObject({ state: "conflicted" });
  });

  test("leaves nothing to change where theirs is taken", async () => {
    const { edited } = await record();
    const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
    await publish(id);
    expect(await resolve(id, { position: { take: "theirs" } })).toMatchObject({ ok: true });
    expect(await draftOf(id)).toBeNull();
  });

  test("decides between a record and its removal", async () => {
    for (const [take, mine] of [
      ["mine", "removal"],
      ["theirs", "removal"],
      ["mine", "edit"],
      ["theirs", "edit"],
    ] as const) {
      const one = await record();
      const edit = one.edited({ position: 2 });
      const both = mine === "removal" ? ([one.removed, edit] as const) : ([edit, one.removed] as const);
      const { id } = await overtakenBy([both[0]], [both[1]]);
      await publish(id);
      expect(await resolve(id, {})).toMatchObject({ code: "invalid", problems: [{ field: "record" }] });
      expect(await resolve(id, { record: { take } }), `${take} ${mine}`).toMatchObject({ ok: true });
      const draft = await draftOf(id);
      if (take === "theirs") expect(draft).toBeNull();
      else expect(draft).toMatchObject({ removed: mine === "removal" });
      if (!draft) continue;
      await approve(database.db, id, now);
      expect(await publish(id)).toMatchObject({ ok: true });
    }
  });

  test("is the author's alone, of what they saw, and is seen by other editors once it is no draft", async () => {
    const { edited, slug } = await record();
    const { id } = await overtakenBy([edited({ position: -1 })], [edited({ position: 2 })]);
    expect(await staleAmong([id])).toEqual(new Set([id]));
    await publish(id);
    const choices: Choices = { position: { take: "mine" } };
    expect(await resolve(id, choices, { actor: OTHER })).toMatchObject({ code: "forbidden" });
    expect(await resolve(id, choices, { against: 1 })).toMatchObject({ code: "outdated" });
    expect(await resolve(id, choices, { slug: "nowhere" })).toMatchObject({ code: "not-found" });
    expect(await conflictsOf(OTHER, id)).toMatchObject({ isOwn: false, records: [{ slug }] });
    expect(await conflictsOf(actor("Member Example", "member"), id)).toBeNull();

    expect(await resolve(id, choices)).toMatchObject({ ok: true, value: { left: 0 } });
    expect(await conflictsOf(OTHER, id)).toBeNull();
    expect(await conflictsOf(AUTHOR, id)).toMatchObject({ isOwn: true, records: [] });
    expect(await staleAmong([id])).toEqual(new Set());
    expect(expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }))).toEqual({
      state: "in-review",
    });
  });
});
