import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { retireIssue } from "@/lib/issues/mutations";
import { mergeLeaders } from "@/lib/leaders/mutations";
import { endStance } from "@/lib/record-forms/ending/mutations";
import { verifyReleases } from "@/lib/releases/verify";
import { mergeSources } from "@/lib/sources/mutations";
import {
  AUTHOR,
  approve,
  buildWorld,
  draftChanges,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { event, leader, reply, source, stance, term } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import type { Change } from "../change";
import { openChangeSets } from "../lists/queries";
import { moveChangeSet } from "../mutations";
import type { NounName } from "../nouns";
import { publishChangeSet } from "../publish";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const later = new Date("2026-02-02T00:00:00Z");

const CLAIM = "Eats kites for breakfast.";
const again = leader("bo-again", "Bo Again", "Again, Bo", "XB");
const office = term("bo-again", "Mayor of the Isles", "2010", null);
const said = stance({ leader: "bo-again", issue: "whistles", lane: "says", from: "2015", summary: CLAIM });
const met = event("bo-meeting", "2020-03-04", { leaders: ["bo-again"] });
const answer = reply("bo-replies", { leader: "ada-example", event: undefined, stance: said.slug });
const copy = source("copy");
const cites = event("copy-day", "2020-04-05", { citations: [{ source: copy.slug }] });

beforeAll(async () => {
  await buildWorld(database.db, { more: [again, office, said, met, answer, copy, cites] });
});

const asked = (noun: NounName, slug: string, at = now) => ({
  noun,
  slug,
  reason: "It was false.",
  actor: REVIEWER,
  now: at,
});
const draft = (changes: Change[] = []) => draftChanges(database.db, changes, { now });
const merging = async (id: number) =>
  mergeLeaders(database.db, { id, kept: "bo-sample", gone: "bo-again", actor: AUTHOR, now });
const mergingSources = async (id: number) =>
  mergeSources(database.db, { id, kept: source("speech").slug, gone: copy.slug, actor: AUTHOR, now });

/** How often readers are told the claim, in any release. */
async function told(): Promise<number> {
  return database.db.stanceRevision.count({
    where: { since: { not: null }, removed: false, withheld: false, texts: { some: { summary: CLAIM } } },
  });
}

/** Does something while a record is withheld. */
async function whileWithheld(noun: NounName, slug: string, work: () => Promise<void>) {
  expectDone(await withhold(database.db, asked(noun, slug)));
  await work();
  expectDone(await restore(database.db, asked(noun, slug)));
}

describe("what would write withheld words anew is refused, with the record's name and what to do", () => {
  const refusal = (...records: string[]) => ({
    code: "withheld",
    problems: records.map((record) => ({
      record,
      reason: expect.stringMatching(
        /^it is withheld; correct it or take it away .* or have it put back first$/,
      ),
    })),
  });

  test.each<[NounName, string, string[]]>([
    ["stance", said.slug, [`stance ${said.slug}`, "reply bo-replies"]],
    ["term", office.slug, [`term ${office.slug}`]],
    ["event", "bo-meeting", ["event bo-meeting"]],
    ["reply", "bo-replies", ["reply bo-replies"]],
    ["leader", "bo-sample", ["leader bo-sample"]],
    [
      "leader",
      "bo-again",
      ["leader bo-again", `term ${office.slug}`, `stance ${said.slug}`, "reply bo-replies"],
    ],
  ])("two leaders are not made one while %s %s is withheld", (noun, slug, records) =>
    whileWithheld(noun, slug, async () => {
      const id = await draft();
      expect(await merging(id)).toMatchObject(refusal(...records));
      expect(await database.db.leaderRevision.count({ where: { changeSetId: id } })).toBe(0);
    }),
  );

  test.each<[NounName, string, string[]]>([
    ["event", "copy-day", ["event copy-day"]],
    ["source", copy.slug, [`source ${copy.slug}`]],
    ["source", source("speech").slug, [`source ${source("speech").slug}`]],
  ])("two sources are not made one while %s %s is withheld", (noun, slug, records) =>
    whileWithheld(noun, slug, async () => {
      expect(await mergingSources(await draft())).toMatchObject(refusal(...records));
    }),
  );

  test("an issue is not retired, and a stance not ended", async () => {
    await whileWithheld("issue", "ferries", async () => {
      const given = { id: await draft(), issue: "ferries", day: "2026", actor: AUTHOR, now };
      expect(await retireIssue(database.db, given)).toMatchObject(refusal("issue ferries"));
    });
    await whileWithheld("stance", said.slug, async () => {
      const given = { id: await draft(), slug: said.slug, on: "2019", actor: AUTHOR, now };
      expect(await endStance(database.db, given)).toMatchObject(refusal(`stance ${said.slug}`));
    });
  });
});

describe("a draft that was written before something in it was withheld", () => {
  test("is not handed on where it makes one record of two", async () => {
    const id = await draft();
    expectDone(await merging(id));
    await whileWithheld("stance", said.slug, async () => {
      expect(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now })).toMatchObject({
        code: "withheld",
        problems: [
          { record: "reply bo-replies", reason: expect.stringContaining("makes one record of two") },
          { record: `stance ${said.slug}` },
        ],
      });
    });
  });

  test("is stopped where that was approved already, and the claim told nowhere", async () => {
    const id = await draft();
    expectDone(await merging(id));
    await approve(database.db, id, now);
    expect(await told()).toBe(1);
    await whileWithheld("stance", said.slug, async () => {
      expect(await told()).toBe(0);
      expect(await publishChangeSet(database.db, { id, actor: REVIEWER, now: later })).toMatchObject({
        code: "withheld",
        problems: expect.arrayContaining([expect.objectContaining({ record: `stance ${said.slug}` })]),
      });
      expect(await database.db.changeSet.findUnique({ where: { id } })).toMatchObject({
        state: "conflicted",
      });
      const line = (await openChangeSets(AUTHOR)).find((one) => one.id === id);
      expect(line).toMatchObject({ state: "conflicted", isStopped: true, returned: null });
      expect(await told()).toBe(0);
    });
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  });

  test("does not say the same again: that is no correction, whatever day it was looked at", async () => {
    const same: Change = {
      ...said,
      action: "edit",
      kind: "corrected",
      content: { ...said.content, lastChecked: "2026-01-31" },
    };
    const id = await draft([same]);
    await whileWithheld("stance", said.slug, async () => {
      expect(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now })).toMatchObject({
        code: "withheld",
        problems: [{ record: `stance ${said.slug}`, reason: expect.stringContaining("word for word") }],
      });
    });
    expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }));
  });
});

test("once it is corrected, two leaders are one with the correction alone", async () => {
  expectDone(await withhold(database.db, asked("stance", said.slug)));
  const corrected: Change = {
    ...said,
    action: "edit",
    kind: "corrected",
    content: { ...said.content, summary: "Likes kites." },
  };
  await publishChanges(database.db, [corrected], { now: later });
  const id = await draft();
  expectDone(await merging(id));
  await approve(database.db, id, later);
  expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now: later }));
  expect(await told()).toBe(0);
  const moved = stance({ ...said.content, leader: "bo-sample" }).slug;
  expect(
    await database.db.stanceRevision.findFirst({
      where: { record: { slug: moved }, until: null },
      include: { texts: true },
    }),
  ).toMatchObject({ withheld: false, texts: [{ summary: "Likes kites." }] });
});
