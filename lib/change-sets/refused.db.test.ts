import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { approve, buildWorld, draftChanges, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import type { Change } from "./change";
import { publishChangeSet } from "./publish";

// What was right when it was approved, and is refused as it is published.

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");

beforeAll(async () => {
  await buildWorld(database.db);
});

async function newest(): Promise<number> {
  return (await database.db.release.aggregate({ _max: { number: true } }))._max.number ?? 0;
}

const publish = (id: number) => publishChangeSet(database.db, { id, actor: REVIEWER, now });

const remove = (noun: "leader" | "source" | "stance", slug: string): Change => ({
  noun,
  slug,
  action: "remove",
  kind: "corrected",
});
/** Approved while it was right; then another release is made, and it is no longer. */
async function approvedBefore(mine: Change[], theirs: Change[]) {
  const id = await draftChanges(database.db, mine, { now });
  await approve(database.db, id, now);
  const before =
    theirs.length > 0 ? (await publishChanges(database.db, theirs, { now })).release : await newest();
  return { id, before };
}

test("overlapping stances, naming both", async () => {
  const late = stance({ leader: "bo-sample", issue: "whistles", lane: "says", from: "2024-03" });
  const early = stance({ leader: "bo-sample", issue: "whistles", lane: "says", from: "2023" });
  const { id, before } = await approvedBefore([late], [early]);
  expect(await publish(id)).toMatchObject({
    ok: false,
    code: "overlap",
    problems: [
      {
        record: "stance bo-sample-whistles-says-2024-03",
        reason:
          "overlaps stance bo-sample-whistles-says-2023: bo-sample, whistles, says, 2024-03-01 to now and 2023-01-01 to now; end one before the other begins",
      },
    ],
  });
  expect(await newest()).toBe(before);
  const ended: Change = {
    ...early,
    action: "edit",
    kind: "corrected",
    content: { ...early.content, to: "2024-03" },
  };
  await publishChanges(database.db, [ended], { now });
  expect(await publish(id)).toMatchObject({ ok: true, value: { release: before + 2 } });
});

test("a record that would refer to nothing visible, by removal and by addition", async () => {
  const mo = leader("mo-single", "Mo Single", "Single, Mo", "XA");
  const said = stance({ leader: "mo-single", issue: "kites", lane: "says", from: "2020" });
  await publishChanges(database.db, [mo], { now });
  const removal = await approvedBefore([remove("leader", "mo-single")], [said]);
  expect(await publish(removal.id)).toMatchObject({
    code: "orphaned",
    problems: [{ record: `stance ${said.slug}`, field: "leader" }],
  });
  const leaflet = source("leaflet");
  await publishChanges(database.db, [leaflet], { now });
  const cited = { ...said.content, issue: "clocks", citations: [{ source: leaflet.slug }] };
  const addition = await approvedBefore([stance(cited)], [remove("source", leaflet.slug)]);
  expect(await publish(addition.id)).toMatchObject({
    code: "orphaned",
    problems: [{ record: "stance mo-single-clocks-says-2020", field: "source" }],
  });
  expect(await newest()).toBe(addition.before);
});

test("what lost its changes or its citations beside the application", async () => {
  const ny = leader("ny-empty", "Ny Empty", "Empty, Ny", "XA");
  const empty = await approvedBefore([ny], []);
  await database.db.leaderText.deleteMany({ where: { revision: { changeSetId: empty.id } } });
  await database.db.leaderRevision.deleteMany({ where: { changeSetId: empty.id } });
  expect(await publish(empty.id)).toMatchObject({ ok: false, code: "empty" });
  const bare = stance({ leader: "cy-specimen", issue: "clocks", lane: "says", from: "2020" });
  const uncited = await approvedBefore([bare], []);
  await database.db.citation.deleteMany({ where: { revision: { changeSetId: uncited.id } } });
  expect(await publish(uncited.id)).toMatchObject({ ok: false, code: "uncited" });
  expect(await newest()).toBe(uncited.before);
});

test("another version than the one that was read", async () => {
  const { id } = await approvedBefore([leader("ov-read", "Ov Read", "Read, Ov", "XA")], []);
  const asked = { id, actor: REVIEWER, now };
  expect(await publishChangeSet(database.db, { ...asked, version: 1 })).toMatchObject({ code: "outdated" });
  expect(await publishChangeSet(database.db, { ...asked, version: 2 })).toMatchObject({ ok: true });
});
