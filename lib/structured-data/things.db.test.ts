import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { findEvent } from "@/lib/events/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { findStance } from "@/lib/stances/queries";
import { buildWorld } from "@/lib/testing/world";
import { eventThing } from "./events";
import { issueThing } from "./issues";
import { personThing } from "./people";
import { citationThings } from "./sources";
import { stanceThing } from "./stances";

const test = testDatabase();
const SITE = "https://example.org/";
let slugs: Awaited<ReturnType<typeof buildWorld>>["slugs"];

beforeAll(async () => {
  slugs = (await buildWorld(test.db)).slugs;
});

describe("a record in the words of schema.org", () => {
  it("is a person with their offices, as far as their days are known", async () => {
    const { bySlug } = await leadersAt(1);
    const leader = bySlug.get("ada-example");
    if (!leader) throw new Error("no leader");
    const thing = JSON.parse(JSON.stringify(personThing(SITE, leader)));
    expect(thing).toMatchObject({
      "@id": `${SITE}leaders/ada-example`,
      name: leader.name,
      birthDate: "1960",
    });
    expect(thing.hasOccupation).toHaveLength(leader.terms.length);
    expect(thing.hasOccupation[0]).toMatchObject({
      "@type": "Role",
      hasOccupation: { name: leader.terms[0]?.office },
    });
  });

  it("is an observation of a leader on an issue, with a value only where the record holds a position", async () => {
    const found = await Promise.all(slugs.stance.map((slug) => findStance(1, slug)));
    const things = found.flatMap((stance) =>
      stance ? [{ stance, thing: stanceThing(SITE, stance, "name") }] : [],
    );
    expect(things.length).toBeGreaterThan(3);
    for (const { stance, thing } of things) {
      const said = JSON.parse(JSON.stringify(thing));
      expect(said.value ?? null).toBe(stance.position);
      expect(said.observationAbout).toEqual({ "@id": `${SITE}leaders/${stance.leader}` });
      expect([said.minValue, said.maxValue]).toEqual([-2, 2]);
      expect(said.observationPeriod).toMatch(/^\d{4}(-\d\d){0,2}\/(\.\.|\d{4}(-\d\d){0,2})$/);
    }
    expect(things.some(({ stance }) => stance.position === null)).toBe(true);
  });

  it("is an event about leaders and issues, and a term for an issue", async () => {
    const event = await findEvent(1, slugs.event[0] ?? "");
    const issue = (await issuesAt(1)).all[0];
    if (!event || !issue) throw new Error("no record");
    expect(eventThing(SITE, event)).toMatchObject({ "@type": "Event", name: event.title });
    expect(issueThing(SITE, issue)).toMatchObject({
      termCode: issue.slug,
      url: `${SITE}issues/${issue.slug}`,
    });
  });
});

it("names no source that is withheld", () => {
  const shown = {
    slug: "minutes",
    url: "https://example.org/minutes",
    title: "Minutes",
    publisher: "Gazette",
    date: null,
    archivedAt: null,
    quote: null,
    locator: null,
  };
  const withheld = {
    slug: "letter",
    withheld: { day: "2026-01-01", reason: "wrong", cause: null },
  } as unknown as Parameters<typeof citationThings>[0][number];
  expect(citationThings([withheld, shown]).map((thing) => (thing as { name: string }).name)).toEqual([
    "Minutes",
  ]);
});
