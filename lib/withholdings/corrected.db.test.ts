import { beforeAll, expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, stance } from "@/lib/testing/world-records";
import { restore, withhold } from "./mutations";
import { findWithheld } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const gi = leader("gi-subject", "Gi Subject", "Subject, Gi", "XA");
const claim = stance({ leader: gi.slug, issue: "whistles", lane: "says", from: "2010", summary: "A claim." });
const asked = (noun: "leader" | "stance", slug: string) => ({
  noun,
  slug,
  reason: "A court found it false.",
  actor: REVIEWER,
  now,
});
const corrected = (record: typeof claim | typeof gi, more: object) =>
  ({ ...record, action: "edit", kind: "corrected", content: { ...record.content, ...more } }) as Change;

/** What readers are told in any release, the oldest first. */
async function shown(): Promise<string[]> {
  const texts = await database.db.stanceText.findMany({
    where: { revision: { record: { slug: claim.slug }, since: { not: null }, withheld: false } },
    orderBy: { revisionId: "asc" },
  });
  return texts.map(({ summary }) => summary);
}

beforeAll(async () => {
  await buildWorld(database.db, { more: [gi, claim] });
  expectDone(await withhold(database.db, asked("stance", claim.slug)));
  await publishChanges(database.db, [corrected(claim, { summary: "Corrected." })], { now });
});

test("what was withheld for itself and corrected stays withheld before, when what it went with is put back", async () => {
  expect(await shown()).toEqual(["Corrected."]);
  expectDone(await withhold(database.db, asked("leader", gi.slug)));
  expect(await shown()).toEqual([]);
  expectDone(await restore(database.db, asked("leader", gi.slug)));
  expect(await shown()).toEqual(["Corrected."]);
  expect(await findWithheld("stance", claim.slug)).toMatchObject({ at: now, cause: null });
});

test("a correction of what it went with leaves it so too, time and again", async () => {
  for (const party of ["Another", "A third"]) {
    expectDone(await withhold(database.db, asked("leader", gi.slug)));
    expect(await shown()).toEqual([]);
    await publishChanges(database.db, [corrected(gi, { party })], { now });
    expect(await shown()).toEqual(["Corrected."]);
  }
});

test("put back for itself, all of it is read again", async () => {
  expectDone(await restore(database.db, asked("stance", claim.slug)));
  expect(await shown()).toEqual(["A claim.", "Corrected."]);
  expectDone(await withhold(database.db, asked("stance", claim.slug)));
  expect(await shown()).toEqual([]);
  expectDone(await restore(database.db, asked("stance", claim.slug)));
  expectDone(await withhold(database.db, asked("leader", gi.slug)));
  expectDone(await restore(database.db, asked("leader", gi.slug)));
  expect(await shown()).toEqual(["A claim.", "Corrected."]);
  expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
});
