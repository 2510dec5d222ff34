import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { countEvents, listEvents } from "@/lib/events/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { loadSeed } from "@/lib/seed/load";
import { countSources, listSources } from "@/lib/sources/queries";
import { shownStances } from "@/lib/stances/model";
import { positionIndexAt, stancesByRevision } from "@/lib/stances/queries";
import { findRelease, latestReleaseNumber, listReleases } from "./queries";

const test = testDatabase();
const BUNDLED = join(import.meta.dirname, "..", "..", "prisma", "seed");

describe("the bundled record, read at release 1 as pages read it", () => {
  beforeAll(async () => {
    expect(await latestReleaseNumber()).toBeNull();
    await loadSeed(test.db, BUNDLED, new Date("2026-07-21T00:00:00Z"));
  });

  it("has one release, which is the newest", async () => {
    expect(await latestReleaseNumber()).toBe(1);
    expect(await findRelease(1)).toMatchObject({ number: 1, day: "2026-07-21", reviewMode: "system" });
    expect(await findRelease(2)).toBeNull();
    expect((await listReleases(1)).map(({ number }) => number)).toEqual([1]);
  });

  it("holds 23 leaders, each with a country and at least one office", async () => {
    const { all, bySlug, byId } = await leadersAt(1);
    expect(all).toHaveLength(23);
    expect(bySlug.size).toBe(23);
    expect(byId.size).toBe(23);
    for (const { slug, country, terms, lastChecked } of all) {
      expect(country.name, slug).not.toBe("");
      expect(terms.length, slug).toBeGreaterThan(0);
      expect(lastChecked >= "2026-06-30", slug).toBe(true);
    }
  });

  it("holds nine issues in the editors' order", async () => {
    const { all } = await issuesAt(1);
    expect(all.map(({ slug }) => slug)).toEqual([
      "multilateralism",
      "who",
      "paris-agreement",
      "climate-policy",
      "gender-policy",
      "trade",
      "falklands",
      "us-argentina-support",
      "brics",
    ]);
  });

  it("holds 294 stances, each with rationale, sources and a last check", async () => {
    const index = await positionIndexAt(1);
    expect(index.size).toBe(294);
    const stances = await stancesByRevision(1, [...index.revisionId]);
    expect(stances.size).toBe(294);
    for (const { slug, rationale, summary, sources, position, state, lastChecked } of shownStances(
      stances.values(),
    )) {
      expect(summary, slug).not.toBe("");
      expect(rationale, slug).not.toBe("");
      expect(sources.length, slug).toBeGreaterThan(0);
      expect(position === null, slug).toBe(state !== null);
      expect(lastChecked >= "2026-06-30", slug).toBe(true);
    }
  });

  it("holds 94 events, their reactions read from both ends", async () => {
    expect(await countEvents(1)).toBe(94);
    const events = await listEvents(1);
    expect(events).toHaveLength(94);
    const bySlug = new Map(events.map((event) => [event.slug, event]));
    const answers = events.flatMap((event) => event.answers.map((answered) => [answered.slug, event.slug]));
    expect(answers.length).toBeGreaterThan(15);
    for (const [answered = "", answering] of answers)
      expect(bySlug.get(answered)?.reactions.map(({ slug }) => slug)).toContain(answering);
  });

  it("holds 749 sources, one for each address, none of which supports nothing", async () => {
    expect(await countSources(1)).toBe(749);
    const sources = await listSources(1, { take: 1000 });
    expect(new Set(sources.map(({ url }) => url)).size).toBe(749);
    expect(sources.filter(({ stances, events }) => stances + events === 0)).toEqual([]);
  });
});
