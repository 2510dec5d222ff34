import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { event, reply, source, stance } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { publicAddresses } from "./_testing/addresses";
import { ask } from "./_testing/ask";

const test = testDatabase();
/** Stands in every text of what will be withheld, and nowhere else. */
const WORD = "qwoxbly";
const speech = source("speech", { title: `A ${WORD} speech`, publisher: `${WORD} Press`, note: WORD });
const deed = stance({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  position: 2,
  summary: `Ada ${WORD} kites.`,
  rationale: `The ${WORD} is explicit.`,
  citations: [{ source: source("minutes").slug, quote: `said ${WORD}`, locator: `p. ${WORD}` }],
});
const fair = event("kite-fair", "2020-02-02", {
  title: `The ${WORD} fair`,
  summary: `It was ${WORD}.`,
  leaders: ["ada-example"],
  issues: ["kites"],
});
const answer = reply("kite-fair-reply-2026-01-09", { event: "kite-fair", text: `No ${WORD}.`, by: "Office" });
const law = stance({
  leader: "ada-example",
  issue: "lanterns",
  lane: "does",
  from: "2019",
  position: 1,
  citations: [
    { source: speech.slug, quote: `a ${WORD} quote`, locator: WORD },
    { source: source("minutes").slug },
  ],
});
const SUBJECTS = {
  leader: "ada-example",
  other: "bo-sample",
  issue: "kites",
  stance: deed.slug,
  event: fair.slug,
  source: speech.slug,
  release: 2,
  word: WORD,
};
const AT = new Date("2026-03-01T10:00:00Z");
const REASON = "The claim was false.";
const act = { reason: REASON, actor: REVIEWER, now: AT };
const take = async (noun: "stance" | "event" | "source", slug: string) =>
  expectDone(await withhold(test.db, { noun, slug, ...act }));

beforeAll(async () => {
  await buildWorld(test.db, { more: [speech, deed, law] });
  await publishChanges(test.db, [fair, answer], { now: new Date("2026-02-01T10:00:00Z") });
});

/** Addresses at both releases and on a day, and which of their answers hold the word. */
async function holding(): Promise<string[]> {
  const found: string[] = [];
  for (const address of publicAddresses(SUBJECTS))
    for (const moment of ["", "release=2", "asOf=2021-06-01"]) {
      const asked = moment ? `${address}${address.includes("?") ? "&" : "?"}${moment}` : address;
      const { text } = await ask(asked);
      // A search says what was looked for, and so do how to cite it and the names of what is taken along.
      const own = text.replaceAll(
        /download="standpoint-[a-z0-9.-]*"|value="qwoxbly"|q(=|%3D)qwoxbly|“qwoxbly”|%E2%80%9Cqwoxbly%E2%80%9D|_qwoxbly_|"q":"qwoxbly"|ada-example-qwoxbly/g,
        "",
      );
      if (own.includes(WORD)) found.push(asked);
    }
  return found;
}

describe("what is withheld", () => {
  it("stood on the pages of its record, its leader and issue, in lists, search, answers and feeds", async () => {
    const before = await holding();
    for (const address of [
      "/?cell=ada-example.kites",
      "/leaders/ada-example",
      `/stances/${deed.slug}`,
      `/events/${fair.slug}`,
      `/sources/${speech.slug}`,
      "/compare?leaders=ada-example,bo-sample&issues=kites&weights=kites:2&order=distance",
      "/search?q=qwoxbly",
      "/changes/2?noun=event",
      "/changes/feed.atom",
      "/api/v1/stances",
      "/api/v1/events",
      "/api/v1/search?q=qwoxbly&limit=50",
      "/data/standpoint-release-2.json",
    ])
      expect(before, address).toContain(address);
  }, 240_000);

  it("is nowhere at all from then on: no page, release, day, search, feed or answer", async () => {
    await take("stance", deed.slug);
    await take("event", fair.slug);
    await take("source", speech.slug);
    expect(await holding()).toEqual([]);
  }, 240_000);
});

describe("in the place of a withheld stance", () => {
  const moment = "asOf=2021-06-01&release=1";

  it("its page answers 410 in every release with the day and the reason, and nothing of it", async () => {
    for (const query of ["", "?release=1", `?${moment}`]) {
      const { status, text } = await ask(`/stances/${deed.slug}${query}`);
      expect(status).toBe(410);
      expect(text).toContain("This stance is withheld");
      expect(text).toContain("Withheld on 1 March 2026.");
      expect(text).toContain(REASON);
      expect(text).not.toContain("Ada Example");
      expect(text).not.toContain("Read it as it was corrected since");
    }
  });

  it("the grid has a sign and a word of its own, never a colour of the scale", async () => {
    const { text } = await ask(`/?${moment}`);
    expect(text).toContain('aria-label="Ada Example, Kites: says: opposes, −1; does: withheld"');
    expect(text).toMatch(/data-state="withheld"[^>]*><span>×/);
    expect(text).toContain("withheld: taken out of every release");
  });

  it("the cell, the comparison and the leader's page say since when and why", async () => {
    for (const address of [
      `/?cell=ada-example.kites&${moment}`,
      `/compare?leaders=ada-example,bo-sample&${moment}`,
      `/leaders/ada-example?${moment}`,
      `/relations/ada-example/bo-sample?${moment}`,
    ]) {
      const { status, text } = await ask(address);
      expect(status, address).toBe(200);
      expect(text, address).toContain(`Withheld on 1 March 2026. The reason: ${REASON}`);
    }
  });

  it("agreement counts it as unknown, whatever it held", async () => {
    const { text } = await ask(`/api/v1/agreement?leaders=ada-example,bo-sample&lane=does&${moment}`);
    const [pair] = JSON.parse(text).pairs;
    expect(pair.cells[0]).toMatchObject({
      issue: "kites",
      status: "unknown",
      distance: null,
      a: { position: null, state: "withheld", lane: "does", confidence: null },
    });
    expect(pair.coverage).toEqual({ shared: 5, of: 6 });
  });

  it("an answer holds the same fields with nothing in them, and a tombstone", async () => {
    const { text } = await ask(`/api/v1/stances?leaders=ada-example&issues=kites&${moment}`);
    const [, does] = JSON.parse(text).stances;
    expect(does).toMatchObject({
      slug: deed.slug,
      lane: "does",
      state: "withheld",
      position: null,
      summary: null,
      sources: [],
      withheld: { day: "2026-03-01", reason: REASON, cause: null },
    });
  });

  it("the difference of its release and the feed say that one is withheld", async () => {
    const page = await ask("/changes/1?noun=stance");
    expect(page.text).toContain(`A stance, withheld: “${deed.slug}”`);
    const feed = await ask("/leaders/ada-example/changes.atom");
    expect(feed.text).toContain(`A stance is withheld, “${deed.slug}”. Withheld on 1 March 2026.`);
    // An entry that readers of feeds hold already is taken anew.
    expect(feed.text).toContain("<updated>2026-03-01T10:00:00.000Z</updated>");
    expect((await ask("/changes")).text).toContain("Withheld from every release");
  });
});

describe("in the place of another withheld record", () => {
  it("a citation says that its source is withheld, and leaves out what was quoted of it", async () => {
    const { text } = await ask(`/stances/${law.slug}`);
    expect(text).toContain("A source, withheld");
    expect(text).toContain(REASON);
    const [cited] = JSON.parse(
      (await ask("/api/v1/stances?leaders=ada-example&issues=lanterns&asOf=2021-01-01")).text,
    ).stances[0].sources;
    expect(cited).toMatchObject({ slug: speech.slug, title: null, url: null, quote: null, locator: null });
    expect(cited.withheld).toMatchObject({ day: "2026-03-01" });
  });

  it("lists and counts leave it out, and its page answers 410", async () => {
    expect((await ask(`/events/${fair.slug}`)).status).toBe(410);
    expect((await ask(`/sources/${speech.slug}`)).status).toBe(410);
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
    expect(slugs(JSON.parse((await ask("/api/v1/events")).text).events)).not.toContain(fair.slug);
    expect(slugs(JSON.parse((await ask("/api/v1/sources")).text).sources)).not.toContain(speech.slug);
  });

  it("an address that names a withheld leader says so", async () => {
    expectDone(await withhold(test.db, { noun: "leader", slug: "cy-specimen", ...act }));
    expect((await ask("/leaders/cy-specimen?release=1")).status).toBe(410);
    const compared = await ask("/compare?leaders=ada-example,cy-specimen");
    expect(compared.status).toBe(400);
    expect(compared.text).toContain("the record of this leader is withheld");
    const went = await ask("/stances/cy-specimen-kites-says-2020");
    expect(went.status).toBe(410);
    expect(went.text).toContain("It went with the leader “cy-specimen”, on which it rests.");
    expect((await ask("/leaders")).text).not.toContain("Spécimen");
    expectDone(await restore(test.db, { noun: "leader", slug: "cy-specimen", ...act }));
    expect((await ask("/leaders/cy-specimen")).status).toBe(200);
  });
});

describe("after a correction", () => {
  it("shows the new revision from its release on, and a tombstone before", async () => {
    const content = {
      ...deed.content,
      position: 0 as const,
      summary: "Ada licensed kites.",
      rationale: "Plain.",
    };
    const citations = [{ source: source("minutes").slug }];
    await publishChanges(
      test.db,
      [
        {
          noun: "stance",
          slug: deed.slug,
          action: "edit",
          kind: "corrected",
          content: { ...content, citations },
        },
      ],
      { now: new Date("2026-03-02T10:00:00Z") },
    );
    const now = await ask(`/stances/${deed.slug}`);
    expect(now.status).toBe(200);
    expect(now.text).toContain("Ada licensed kites.");
    const old = await ask(`/stances/${deed.slug}?release=1`);
    expect(old.status).toBe(410);
    expect(old.text).toContain(`<a href="/stances/${deed.slug}"`);
    expect(old.text).toContain("Read it as it was corrected since");
    expect((await ask("/changes/3")).text).toContain("What stood before is withheld.");
    expect(await holding()).toEqual([]);
  }, 240_000);
});
