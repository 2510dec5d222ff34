import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/db/testing";
import { INVENTED } from "@/lib/testing/seed-files";
import { loadSeed } from "./load";
import { writeProblem } from "./problem";

const now = new Date("2026-07-21T00:00:00Z");

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
