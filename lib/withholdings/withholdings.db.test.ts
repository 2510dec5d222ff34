import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { newestWithholding } from "@/lib/db/newest-known";
import { testDatabase } from "@/lib/db/testing";
import { leadersAt } from "@/lib/leaders/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";
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
  WORLD_AT,
} from "@/lib/testing/world";
import { event, leader, reply, source, stance, term } from "@/lib/testing/world-records";
import { restore, withhold } from "./mutations";
import { findWithheld, listWithheld } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const later = new Date("2026-02-02T00:00:00Z");
const ADMIN = actor("Admin Example", "member", true);

const gi = leader("gi-subject", "Gi Subject", "Subject, Gi", "XA");
const office = term("gi-subject", "Mayor of Xanadu", "2015", null);
const said = stance({ leader: "gi-subject", issue: "kites", lane: "says", from: "2016" });
const did = stance({ leader: "gi-subject", issue: "kites", lane: "does", from: "2016" });
const rally = event("gi-rally", "2019-04-09", { leaders: ["gi-subject"] });
const content = { answers: "kite-decree", note: "It answers the decree.", lastChecked: "2026-01-10" };
const reaction: Change = {
  noun: "reaction",
  slug: "gi-answers-decree",
  action: "add",
  content: { ...content, stance: said.slug },
};
const answer = reply("gi-replies", { leader: "gi-subject", event: "kite-decree" });
const GI = ["leader gi-subject", `term ${office.slug}`, `stance ${did.slug}`, `stance ${said.slug}`];
const ALL_OF_GI = [...GI, "reaction gi-answers-decree", "reply gi-replies"];

beforeAll(async () => {
  await buildWorld(database.db, { more: [gi, office, said, did, rally, reaction, answer] });
});

const asked = (noun: Change["noun"], slug: string, more = {}) => ({
  noun,
  slug,
  reason: "A court found it false.",
  actor: REVIEWER,
  now,
  ...more,
});
const names = (records: { noun: string; slug: string }[]) =>
  records.map(({ noun, slug }) => `${noun} ${slug}`);
const taken = async (noun: Change["noun"], slug: string, more = {}) =>
  names(expectDone(await withhold(database.db, asked(noun, slug, more))).records).sort();
const back = async (noun: Change["noun"], slug: string, more = {}) =>
  names(expectDone(await restore(database.db, asked(noun, slug, more))).records).sort();

describe("withholding a record", () => {
  test("is for reviewers and admins, with a reason, of what was published and is not withheld", async () => {
    for (const who of [AUTHOR, actor("Member Example", "member")])
      expect(await withhold(database.db, asked("leader", "gi-subject", { actor: who }))).toMatchObject({
        ok: false,
        code: "forbidden",
      });
    expect(await withhold(database.db, asked("leader", "gi-subject", { reason: " " }))).toMatchObject({
      code: "invalid",
      problems: [{ field: "reason" }],
    });
    await draftChanges(database.db, [leader("dr-aft", "Dr Aft", "Aft, Dr", "XA")], { now });
    for (const slug of ["dr-aft", "no-one"])
      expect(await withhold(database.db, asked("leader", slug))).toMatchObject({ code: "not-found" });
    expect(await restore(database.db, asked("leader", "gi-subject"))).toMatchObject({ code: "not-allowed" });
    expect(await database.db.withholding.count()).toBe(0);
  });

  test("takes what cannot stand without it along, in every release, and leaves the rest", async () => {
    await latestReleaseNumber();
    expect((await leadersAt(1)).bySlug.has("gi-subject")).toBe(true);
    expect(await taken("leader", "gi-subject", { actor: ADMIN })).toEqual([...ALL_OF_GI].sort());
    expect(await withhold(database.db, asked("leader", "gi-subject"))).toMatchObject({ code: "not-allowed" });

    await latestReleaseNumber();
    expect((await leadersAt(1)).bySlug.has("gi-subject")).toBe(false);
    expect(await database.db.eventRevision.count({ where: { withheld: true } })).toBe(0);
    expect(await findWithheld("leader", "gi-subject")).toEqual({
      noun: "leader",
      slug: "gi-subject",
      at: now,
      reason: "A court found it false.",
      cause: null,
    });
    const cause = { noun: "leader", slug: "gi-subject" };
    expect(await findWithheld("reaction", "gi-answers-decree")).toMatchObject({ cause });
    expect(await findWithheld("leader", "ada-example")).toBeNull();
    expect(names(await listWithheld()).sort()).toEqual([...ALL_OF_GI].sort());
    expect(
      await database.db.auditEntry.findFirst({ where: { action: "withhold" }, orderBy: { id: "desc" } }),
    ).toMatchObject({
      actor: ADMIN.id,
      target: "leader gi-subject",
      detail: { reason: "A court found it false." },
    });
    expect(await verifyReleases(database.db)).toMatchObject({ ok: true });
  });

  test("is undone by putting it back, except for what was withheld for itself", async () => {
    expect(await restore(database.db, asked("stance", said.slug))).toMatchObject({ code: "not-allowed" });
    // What went along can be withheld for itself as well.
    expect(await taken("stance", did.slug)).toEqual([`stance ${did.slug}`]);
    const before = newestWithholding();
    expect(await back("leader", "gi-subject")).toEqual(
      ALL_OF_GI.filter((name) => name !== `stance ${did.slug}`).sort(),
    );
    await latestReleaseNumber();
    expect(newestWithholding()).toBeGreaterThan(before);
    expect((await leadersAt(1)).bySlug.has("gi-subject")).toBe(true);
    expect(await back("stance", did.slug)).toEqual([`stance ${did.slug}`]);
    expect(await listWithheld()).toEqual([]);
  });

  test("keeps what refers to two records away until both stand again", async () => {
    await taken("event", "kite-decree");
    expect(await taken("leader", "gi-subject")).not.toContain("reaction gi-answers-decree");
    expect(await back("event", "kite-decree")).not.toContain("reaction gi-answers-decree");
    expect(await back("leader", "gi-subject")).toContain("reaction gi-answers-decree");
    expect(await listWithheld()).toEqual([]);
  });
});

describe("what is published of a withheld record", () => {
  const edited: Change = {
    ...gi,
    action: "edit",
    kind: "corrected",
    content: { ...gi.content, party: "Party of Corrections" },
  };

  test("corrects it from there on, and what went with it stands again", async () => {
    await taken("leader", "gi-subject");
    const { release } = await publishChanges(database.db, [edited], { now: later });
    await latestReleaseNumber();
    expect((await leadersAt(release)).bySlug.get("gi-subject")?.party).toBe("Party of Corrections");
    expect((await leadersAt(1)).bySlug.has("gi-subject")).toBe(false);
    expect(names(await listWithheld())).toEqual(["leader gi-subject"]);
    expect(await database.db.withholding.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "restore",
      reason: `Corrected in release ${release}.`,
      causeSlug: "gi-subject",
    });
    // The correction may be withheld in turn.
    expect(await taken("leader", "gi-subject", { now: later })).toEqual([...ALL_OF_GI].sort());
    await back("leader", "gi-subject", { now: later });
  });

  test("was approved by someone who knew that it is withheld", async () => {
    const changes: Change[] = [
      {
        ...said,
        action: "edit",
        kind: "corrected",
        content: { ...said.content, summary: "A smaller claim." },
      },
    ];
    const id = await draftChanges(database.db, changes, { now });
    await approve(database.db, id, now);
    await taken("stance", said.slug, { now: later });
    expect(await publishChangeSet(database.db, { id, actor: REVIEWER, now: later })).toMatchObject({
      ok: false,
      code: "withheld",
      problems: [{ record: `stance ${said.slug}`, reason: "it was withheld since: A court found it false." }],
    });
    const at = new Date("2026-02-03T00:00:00Z");
    expectDone(await moveChangeSet(database.db, { id, move: "revise", actor: AUTHOR, now: at }));
    await approve(database.db, id, at);
    expect(await publishChangeSet(database.db, { id, actor: REVIEWER, now: at })).toMatchObject({ ok: true });
    await back("stance", said.slug, { now: at });
  });

  test("does not refer to what is withheld", async () => {
    const leaflet = source("leaflet");
    const citing = stance({
      ...said.content,
      from: "2012",
      to: "2014",
      citations: [{ source: leaflet.slug }],
    });
    await publishChanges(database.db, [leaflet, citing], { now: WORLD_AT });
    const id = await draftChanges(
      database.db,
      [{ ...citing, action: "edit", kind: "corrected", content: { ...citing.content, confidence: "low" } }],
      { now: later },
    );
    await approve(database.db, id, later);
    expect(await taken("source", leaflet.slug)).toEqual([`source ${leaflet.slug}`]);
    expect(await publishChangeSet(database.db, { id, actor: REVIEWER, now: later })).toMatchObject({
      code: "orphaned",
      problems: [
        {
          record: `stance ${citing.slug}`,
          field: "source",
          reason: `source ${leaflet.slug} is withheld; refer to another, or put it back first`,
        },
      ],
    });
  });
});

test("a record withheld while a release is made is withheld in that release too", async () => {
  const id = await draftChanges(
    database.db,
    [
      {
        ...said,
        action: "edit",
        kind: "corrected",
        content: { ...said.content, summary: "Said otherwise." },
      },
    ],
    { now: later },
  );
  await approve(database.db, id, later);
  const [published, gone] = await Promise.all([
    publishChangeSet(database.db, { id, actor: REVIEWER, now: later }),
    withhold(database.db, asked("stance", said.slug, { now: new Date("2026-02-04T00:00:00Z") })),
  ]);
  expect(gone).toMatchObject({ ok: true });
  // Whichever came first: either the release was made and is withheld, or it was refused.
  expect(published.ok || published.code === "withheld").toBe(true);
  const shown = await database.db.stanceRevision.count({
    where: { record: { slug: said.slug }, since: { not: null }, withheld: false },
  });
  expect(shown).toBe(0);
});
