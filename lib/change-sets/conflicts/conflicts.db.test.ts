import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { AUTHOR, buildWorld, REVIEWER } from "@/lib/testing/world";
import { issue, leader } from "@/lib/testing/world-records";
import type { Change } from "../change";
import { moveChangeSet } from "../mutations";
import { findOvertaken } from "./overtaken";
import { overtaking } from "./testing";

const database = testDatabase();
const { publish, changeSet, lastMove, record, overtakenBy } = overtaking(database);
const now = new Date("2026-02-01T00:00:00Z");

beforeAll(async () => {
  await buildWorld(database.db);
});

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
