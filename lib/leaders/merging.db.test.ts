import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { retireIssue } from "@/lib/issues/mutations";
import { verifyReleases } from "@/lib/releases/verify";
import { mergeSources } from "@/lib/sources/mutations";
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
import { event, issue, leader, reply, source, stance, term } from "@/lib/testing/world-records";
import { mergeLeaders } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const OTHER = actor("Other Example", "editor");

beforeAll(async () => {
  await buildWorld(database.db);
});

const draft = (changes: Change[] = []) => draftChanges(database.db, changes, { now });
async function published(id: number): Promise<number> {
  await approve(database.db, id, now);
  return expectDone(await publishChangeSet(database.db, { id, actor: REVIEWER, now })).release;
}
const shown = { since: { not: null }, until: null, removed: false } as const;

describe("two records of one document", () => {
  const [copy, kept] = [source("copy"), source("original")];
  const said = stance({
    leader: "cy-specimen",
    issue: "clocks",
    lane: "says",
    from: "2020",
    citations: [
      { source: copy.slug, quote: "Clocks are wrong.", accessedOn: "2026-01-03" },
      { source: kept.slug },
      { source: source("speech").slug },
    ],
  });
  const told = event("clock-day", "2024-05-06", { citations: [{ source: copy.slug }] });

  test("are one after a release: what cited the one that goes cites the kept one, no passage twice", async () => {
    await publishChanges(database.db, [copy, kept, said, told], { now });
    const reworded: Change = {
      ...issue("clocks", "Clocks and watches", 5),
      action: "edit",
      kind: "corrected",
    };
    await publishChanges(database.db, [reworded], { now });
    const coded = await database.db.stanceRevision.findFirstOrThrow({
      where: { record: { slug: said.slug } },
    });

    // What the draft already says of the stance is kept.
    const id = await draft([
      { ...said, action: "edit", kind: "corrected", content: { ...said.content, confidence: "low" } },
    ]);
    const asked = { id, kept: kept.slug, gone: copy.slug, actor: AUTHOR, now };
    expect(await mergeSources(database.db, asked)).toMatchObject({ ok: true, value: { written: 3 } });
    await published(id);

    const revision = await database.db.stanceRevision.findFirstOrThrow({
      where: { record: { slug: said.slug }, ...shown },
      include: { citations: { include: { source: true }, orderBy: { order: "asc" } } },
    });
    expect(revision.citations.map((citation) => [citation.source.slug, citation.quote])).toEqual([
      [kept.slug, "Clocks are wrong."],
      [source("speech").slug, null],
    ]);
    expect(revision.confidence).toBe("low");
    expect(revision.issueRevisionId).not.toBe(coded.issueRevisionId);
    expect(
      await database.db.eventRevision.findFirstOrThrow({
        where: { record: { slug: "clock-day" }, ...shown },
        include: { citations: { include: { source: true } } },
      }),
    ).toMatchObject({ citations: [{ source: { slug: kept.slug } }] });
    const gone = await database.db.sourceRevision.findFirstOrThrow({
      where: { record: { slug: copy.slug }, until: null },
      include: { replacedBy: true },
    });
    expect(gone).toMatchObject({ removed: true, replacedBy: { slug: kept.slug } });
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  });

  test("must be two, both there, and the draft one's own", async () => {
    const id = await draft();
    const asked = { id, kept: kept.slug, gone: kept.slug, actor: AUTHOR, now };
    expect(await mergeSources(database.db, asked)).toMatchObject({
      code: "invalid",
      problems: [{ field: "kept" }],
    });
    expect(await mergeSources(database.db, { ...asked, kept: "nowhere" })).toMatchObject({ code: "invalid" });
    expect(await mergeSources(database.db, { ...asked, gone: "nowhere" })).toMatchObject({ code: "invalid" });
    expect(await mergeSources(database.db, { ...asked, actor: OTHER })).toMatchObject({ code: "not-found" });
  });
});

describe("two records of one person", () => {
  const office = (of: string, title: string, from: string) => term(of, title, from, null);
  const bo = leader("bo-again", "Bo Again", "Again, Bo", "XB");
  const early = stance({ leader: "bo-again", issue: "whistles", lane: "says", from: "2015", to: "2018" });
  const clash = stance({ leader: "bo-again", issue: "clocks", lane: "says", from: "2014-05-05", to: "2015" });
  const late = stance({ leader: "bo-again", issue: "clocks", lane: "says", from: "2020" });
  const met = event("bo-meeting", "2020-03-04", { leaders: ["bo-again", "bo-sample"] });
  const answer = reply("bo-replies", { leader: "bo-again", event: undefined, stance: early.slug });
  const reaction: Change = {
    noun: "reaction",
    slug: "bo-answers",
    action: "add",
    content: { answers: "kite-decree", stance: early.slug, note: "It answers.", lastChecked: "2026-01-10" },
  };

  test("are one after a release: offices, stances, events, reactions and replies follow", async () => {
    const office2010 = office("bo-again", "Mayor of the Isles", "2010");
    // The same office is on record of the kept one already.
    const same = { ...office("bo-sample", "Mayor of the Isles", "2010") };
    await publishChanges(database.db, [bo, office2010, same, early, met, answer, reaction], { now });
    const id = await draft();
    const asked = { id, kept: "bo-sample", gone: "bo-again", actor: AUTHOR, now };
    expect(await mergeLeaders(database.db, asked)).toMatchObject({ ok: true, value: { problems: [] } });
    await published(id);

    const moved = stance({ ...early.content, leader: "bo-sample" }).slug;
    expect(
      await database.db.stanceRevision.findFirst({
        where: { record: { slug: moved }, ...shown },
        include: { texts: true },
      }),
    ).toMatchObject({ texts: [{ summary: early.content.summary }] });
    expect(await database.db.termRevision.count({ where: { leader: { slug: "bo-sample" }, ...shown } })).toBe(
      2,
    );
    expect(
      await database.db.eventRevision.findFirst({
        where: { record: { slug: "bo-meeting" }, ...shown },
        include: { leaders: { include: { leader: true } } },
      }),
    ).toMatchObject({ leaders: [{ leader: { slug: "bo-sample" } }] });
    for (const revision of [
      await database.db.reactionRevision.findFirst({
        where: { record: { slug: "bo-answers" }, ...shown },
        include: { stance: true },
      }),
      await database.db.replyRevision.findFirst({
        where: { record: { slug: "bo-replies" }, ...shown, leader: { slug: "bo-sample" } },
        include: { stance: true },
      }),
    ])
      expect(revision?.stance?.slug).toBe(moved);
    expect(
      await database.db.leaderRevision.findFirst({
        where: { record: { slug: "bo-again" }, until: null },
        include: { replacedBy: true },
      }),
    ).toMatchObject({ removed: true, replacedBy: { slug: "bo-sample" } });
    expect(
      await database.db.stanceRevision.count({
        where: { leader: undefined, record: { leader: { slug: "bo-again" } }, ...shown },
      }),
    ).toBe(0);
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  });

  test("may hold stances that overlap: they are named, and the draft is not submitted before that is seen to", async () => {
    await publishChanges(database.db, [{ ...bo, kind: "corrected" }, clash, late], { now });
    const id = await draft();
    const asked = { id, kept: "bo-sample", gone: "bo-again", actor: AUTHOR, now };
    const result = await mergeLeaders(database.db, asked);
    const of = "bo-sample-clocks-says";
    expect(result.ok && result.value.problems).toMatchObject([
      {
        record: `stance ${clash.slug}`,
        reason: `stance ${of}-2014-05-05 begins on the same day; carry over what it lacks, this one goes with its leader`,
      },
      { record: `stance ${of}-2020`, reason: expect.stringContaining(`overlaps stance ${of}-2014-05-05`) },
    ]);
    expect(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now })).toMatchObject({
      code: "overlap",
    });
  });

  test("may be a draft's own addition, which then goes as if it had never been", async () => {
    const extra = stance({ leader: "bo-again", issue: "ferries", lane: "says", from: "2021" });
    const id = await draft([extra]);
    expectDone(
      await mergeLeaders(database.db, { id, kept: "ada-example", gone: "bo-again", actor: AUTHOR, now }),
    );
    const drafts = await database.db.stanceRevision.findMany({
      where: { changeSetId: id, removed: false },
      include: { record: true },
    });
    expect(drafts.map(({ record }) => record.slug).sort()).toEqual(
      [clash, late, extra].map(({ content }) => stance({ ...content, leader: "ada-example" }).slug).sort(),
    );
    expect(
      await database.db.stanceRevision.count({ where: { changeSetId: id, record: { slug: extra.slug } } }),
    ).toBe(0);
  });
});

test("an issue is retired from a day on, and asked again", async () => {
  const id = await draft();
  const asked = { id, issue: "kites", day: "2026-03", actor: AUTHOR, now };
  expect(await retireIssue(database.db, { ...asked, issue: "nowhere" })).toMatchObject({ code: "not-found" });
  expect(await retireIssue(database.db, { ...asked, day: "soon" })).toMatchObject({
    code: "invalid",
    problems: [{ field: "retired" }],
  });
  expectDone(await retireIssue(database.db, asked));
  await published(id);
  const open = { where: { record: { slug: "kites" }, ...shown } };
  expect(await database.db.issueRevision.findFirst(open)).toMatchObject({
    retired: new Date("2026-03-01"),
    retiredPrecision: "month",
    kind: "methodChanged",
  });
  const again = await draft();
  expectDone(await retireIssue(database.db, { ...asked, id: again, day: null }));
  await published(again);
  expect(await database.db.issueRevision.findFirst(open)).toMatchObject({ retired: null });
});
