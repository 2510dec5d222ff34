import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { loadSeed, readSeed } from "./load";
import { writeProblem } from "./problem";

const database = testDatabase();
const BUNDLED = join(import.meta.dirname, "..", "..", "prisma", "seed");
const now = new Date("2026-07-21T00:00:00Z");

describe("the bundled data", () => {
  test("are loaded whole, as release 1, within ten seconds", async () => {
    const started = performance.now();
    const outcome = await loadSeed(database.db, BUNDLED, now);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(outcome).toMatchObject({
      status: "loaded",
      release: 1,
      counts: { leader: 23, stance: 294, event: 94, source: 749 },
    });
    const { db } = database;
    const published = { where: { since: 1, until: null, removed: false } };
    expect(await db.leaderRevision.count(published)).toBe(23);
    expect(await db.stanceRevision.count(published)).toBe(294);
    expect(await db.eventRevision.count(published)).toBe(94);
    expect(await db.sourceRevision.count(published)).toBe(749);
    expect(await db.issueRevision.count(published)).toBe(9);
    expect((await db.citation.count()) + (await db.eventCitation.count())).toBe(990);
    expect(await db.stanceText.count({ where: { rationale: { not: "" }, summary: { not: "" } } })).toBe(294);
    expect(await db.stanceCode.count()).toBe(880);
    expect(await db.release.findUnique({ where: { number: 1 } })).toMatchObject({
      reviewMode: "system",
      at: now,
    });
    expect(await verifyReleases(db)).toEqual({ ok: true, releases: 1 });
  });

  test("say which of their deeds lie outside an office, and are loaded nevertheless", async () => {
    const read = await readSeed(BUNDLED);
    expect(read.ok && read.seed.warnings.map(({ record, field }) => [record, field])).toEqual([
      ["stance 7 (paris-agreement, does, from 2016-11-14)", "to"],
      ["stance 12 (gender-policy, does, from 2022-12-26)", "from"],
    ]);
  });

  test("change nothing when they are loaded again", async () => {
    const count = () =>
      database.db
        .$queryRaw`SELECT (SELECT count(*) FROM "ChangeSet") AS a, (SELECT count(*) FROM "AuditEntry") AS b, (SELECT count(*) FROM "Stance") AS c`;
    const before = await count();
    expect(await loadSeed(database.db, BUNDLED, now)).toEqual({ status: "present", release: 1 });
    expect(await count()).toEqual(before);
  });

  test("are loaded once where two begin at the same instant", async () => {
    const own = await createTestDatabase();
    try {
      const outcomes = await Promise.all([loadSeed(own.db, BUNDLED, now), loadSeed(own.db, BUNDLED, now)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["loaded", "present"]);
      expect(await own.db.changeSet.count()).toBe(1);
    } finally {
      await own.drop();
    }
  });
});

describe("a data set with a problem loads nothing and says what and where", () => {
  let directory: string;
  let empty: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "standpoint-seed-"));
    empty = await createTestDatabase();
    for (const [name, value] of Object.entries(INVENTED)) await write(name, JSON.stringify(value, null, 2));
  });
  afterAll(async () => {
    await empty.drop();
    await rm(directory, { recursive: true });
  });
  const write = async (name: string, text: string) => {
    await mkdir(join(directory, "leaders"), { recursive: true });
    await writeFile(join(directory, name), text);
  };

  /** The problems that one change in one file makes; the file is put back. */
  async function problems(name: string, from: string, to: string): Promise<string[]> {
    const text = await readFile(join(directory, name), "utf8");
    expect(text).toContain(from);
    await writeFile(join(directory, name), text.replace(from, to));
    try {
      const outcome = await loadSeed(empty.db, directory, now);
      return outcome.status === "refused" ? outcome.problems.map(writeProblem) : [outcome.status];
    } finally {
      await writeFile(join(directory, name), text);
      expect(await empty.db.changeSet.count()).toBe(0);
      expect(await empty.db.leader.count()).toBe(0);
    }
  }

  const ada = "leaders/ada-example.json";
  const first = `${ada}, stance 1 (kites, does, from 2019)`;
  test.each<[string, string, string, string, string[]]>([
    [
      "an unknown leader",
      "events.json",
      '"ada-example"',
      '"ada-exmaple"',
      [
        'events.json, event kite-decree, leaders: there is no leader "ada-exmaple"; add it, or correct it here',
      ],
    ],
    [
      "an unknown issue",
      ada,
      '"kites"',
      '"kits"',
      [
        `${ada}, stance 1 (kits, does, from 2019), issue: there is no issue "kits"; add it, or correct it here`,
        'reactions.json, reaction ada-answers, stance: there is no stance "ada-example-kites-does-2019"; add it, or correct it here',
      ],
    ],
    [
      "an unknown country",
      ada,
      '"XA"',
      '"XX"',
      [`${ada}, leader ada-example, country: there is no country "XX"; add it, or correct it here`],
    ],
    [
      "an unknown country of a bloc",
      "blocs.json",
      '"XA"',
      '"XX"',
      [
        'blocs.json, bloc union, member 1 (XX), country: there is no country "XX"; add it, or correct it here',
      ],
    ],
    [
      "overlapping periods",
      ada,
      '"to": "2020"',
      '"to": "2021-01-02"',
      [
        `${ada}, stance 2 (kites, does, from 2021), from: overlaps stance 1 (kites, does, from 2019) (2019 to 2021-01-02) with 2021 to now; end one before the other begins`,
      ],
    ],
    [
      "a position off the scale",
      ada,
      '"position": 2',
      '"position": 3',
      [`${first}, position: position must be a whole number from −2 to 2`],
    ],
    [
      "no position and no state",
      ada,
      '"position": 2',
      '"position": null',
      [
        `${first}, position: a stance without a position needs a state: unclear, declined, not-found, not-applicable`,
      ],
    ],
    [
      "a source that is not in the list",
      ada,
      "https://example.org/a",
      "https://example.org/z",
      [
        `${first}, sources: there is no source "https://example.org/z"; add it to sources.json, or correct it here`,
      ],
    ],
    [
      "no source",
      ada,
      '"https://example.org/a"',
      "",
      [`${first}, sources: a position, unclear and declined need at least one source`],
    ],
    [
      "a malformed date",
      ada,
      '"2019"',
      '"2019-13"',
      [
        `${ada}, stance 1 (kites, does, from 2019-13), from: from must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known`,
        'reactions.json, reaction ada-answers, stance: there is no stance "ada-example-kites-does-2019"; add it, or correct it here',
      ],
    ],
    [
      "a day that the calendar lacks",
      "events.json",
      '"2019-04-02"',
      '"2019-02-29"',
      [
        "events.json, event kite-decree, date: day must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known",
      ],
    ],
    [
      "an empty period",
      ada,
      '"to": "2020"',
      '"to": "2019-01-01"',
      [
        `${first}, to: to (2019-01-01) must be after from (2019); the day in to is no longer part of the period`,
      ],
    ],
    [
      "malformed JSON",
      "sources.json",
      "[\n  {",
      "[\n  {,",
      [
        "sources.json: not valid JSON at line 2, column 4; look for a missing or superfluous comma, quotation mark or bracket there",
      ],
    ],
    [
      "a slug twice",
      "issues.json",
      '"slug": "clocks"',
      '"slug": "kites"',
      [
        "issues.json, issue kites, slug: the same as issue kites in issues.json; keep one of the two, or tell them apart",
        'events.json, event kite-decree, issues: there is no issue "clocks"; add it, or correct it here',
      ],
    ],
    [
      "an address twice, written otherwise",
      "sources.json",
      "https://example.org/b",
      "https://EXAMPLE.org/a/#top",
      [
        "sources.json, source https://EXAMPLE.org/a/#top, url: the same as source https://example.org/a in sources.json; keep one of the two, or tell them apart",
        'events.json, event kite-decree, sources: there is no source "https://example.org/b"; add it to sources.json, or correct it here',
        `${ada}, stance 2 (kites, does, from 2021), sources: there is no source "https://example.org/b"; add it to sources.json, or correct it here`,
      ],
    ],
    [
      "a file of another name",
      ada,
      '"slug": "ada-example"',
      '"slug": "ada"',
      [
        `${ada}, leader ada, slug: must be the file's own name, ada-example`,
        'events.json, event kite-decree, leaders: there is no leader "ada-example"; add it, or correct it here',
        'reactions.json, reaction ada-answers, stance: there is no stance "ada-example-kites-does-2019"; add it, or correct it here',
      ],
    ],
    [
      "a misspelt field",
      ada,
      '"party"',
      '"partty"',
      [
        `${ada}, leader ada-example, party: party must be text`,
        `${ada}, leader ada-example: Unrecognized key: "partty"`,
      ],
    ],
    [
      "a list in place of a record",
      "release.json",
      '{\n  "title": "Invented",\n  "sentence": "An invented set was published."\n}',
      "[]",
      ["release.json: must be one record { … }"],
    ],
  ])("%s", async (_name, file, from, to, expected) => {
    expect((await problems(file, from, to)).sort()).toEqual(expected.sort());
  });

  test("every problem at once", async () => {
    const text = await readFile(join(directory, "leaders/ada-example.json"), "utf8");
    expect(
      await problems(
        ada,
        text,
        text.replace('"position": 2', '"position": 3').replace('"high"', '"sure"').replace('"XA"', '"XX"'),
      ),
    ).toHaveLength(3);
  });

  test("a missing file", async () => {
    await rm(join(directory, "release.json"));
    const outcome = await loadSeed(empty.db, directory, now);
    expect(outcome).toEqual({
      status: "refused",
      problems: [
        {
          file: "release.json",
          record: "",
          field: "",
          reason: "the file cannot be read; a data set needs it",
        },
      ],
    });
    await write("release.json", JSON.stringify(INVENTED["release.json"]));
  });

  test("and without a problem it is loaded", async () => {
    const outcome = await loadSeed(empty.db, directory, now);
    expect(outcome).toMatchObject({ status: "loaded", release: 1, warnings: [] });
    const cited = await empty.db.citation.findFirst({
      where: { quote: "Kites for all" },
      include: { source: true },
    });
    expect(cited).toMatchObject({ locator: "p. 3", source: { address: "https://example.org/b" } });
  });
});

const LAST_CHECKED = "2026-01-10";
const issue = (slug: string) => ({
  slug,
  name: slug,
  shortName: slug,
  core: true,
  proposition: `More ${slug}.`,
  agreeing: "Agreeing means wanting more.",
  counts: "Laws.",
  doesNotCount: "",
  anchors: { "-2": null, "0": "None" },
  lastChecked: LAST_CHECKED,
});
const INVENTED = {
  "release.json": { title: "Invented", sentence: "An invented set was published." },
  "countries.json": [{ code: "XA", name: "Xanadu", region: "asia", lastChecked: LAST_CHECKED }],
  "blocs.json": [
    {
      slug: "union",
      name: "Union",
      description: "A union.",
      lastChecked: LAST_CHECKED,
      members: [{ country: "XA", from: "1990", to: null }],
    },
  ],
  "issues.json": [issue("kites"), issue("clocks")],
  "sources.json": ["a", "b"].map((path) => ({
    url: `https://example.org/${path}`,
    title: path,
    publisher: "Example",
    date: null,
    lastChecked: LAST_CHECKED,
  })),
  "events.json": [
    {
      slug: "kite-decree",
      date: "2019-04-02",
      title: "A decree",
      summary: "It was decreed.",
      leaders: ["ada-example"],
      issues: ["clocks"],
      sources: ["https://example.org/b"],
      lastChecked: LAST_CHECKED,
    },
  ],
  "reactions.json": [
    {
      slug: "ada-answers",
      stance: { leader: "ada-example", issue: "kites", lane: "does", from: "2019" },
      answers: "kite-decree",
      note: "It answers the decree.",
      lastChecked: LAST_CHECKED,
    },
  ],
  "leaders/ada-example.json": {
    slug: "ada-example",
    name: "Ada Example",
    sortName: "Example, Ada",
    country: "XA",
    born: "1960",
    party: "None",
    lastChecked: LAST_CHECKED,
    terms: [{ office: "President", from: "2018", to: null }],
    stances: [
      {
        issue: "kites",
        lane: "does",
        position: 2,
        from: "2019",
        to: "2020",
        summary: "Kites.",
        rationale: "Clear.",
        confidence: "high",
        codes: [2, null],
        sources: ["https://example.org/a"],
      },
      {
        issue: "kites",
        lane: "does",
        position: 1,
        from: "2021",
        to: null,
        summary: "Kites.",
        rationale: "Clear.",
        confidence: "low",
        codes: [],
        sources: [{ url: "https://example.org/b", quote: "Kites for all", locator: "p. 3" }],
      },
    ],
  },
};
