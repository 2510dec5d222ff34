import { describe, expect, test } from "vitest";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import {
  checkTables,
  MINUTES,
  stanceRow as row,
  STANCES,
  shortly,
  tableOf,
  worldOf,
} from "@/lib/testing/imports";
import { event, leader, source, stance, WORLD } from "@/lib/testing/world-records";

const world = worldOf(WORLD);
const stances = async (...rows: string[][]) =>
  (await checkTables([tableOf([STANCES, ...rows])], world)).map(shortly);

import { readText } from "./words";

describe("a row is a filled-in form", () => {
  test("names, slugs, words and cells as people write them", async () => {
    expect(
      await stances(
        row("Bo Sample", "Orchards", { lane: "Statement", position: "+2", confidence: "High" }),
        row("cy specimen", "clocks", { position: "2.0" }),
        row("Spécimen, Cý", "WHISTLES", { position: "−1" }),
        row("https://site.example/leaders/cy-specimen?asOf=2020", "lanterns", { position: "Unclear" }),
      ),
    ).toEqual([
      "add stance bo-sample-orchards-says-2021",
      "add stance cy-specimen-clocks-says-2021",
      "add stance cy-specimen-whistles-says-2021",
      "add stance cy-specimen-lanterns-says-2021",
    ]);
  });

  test("each problem at its column, with what stands there", async () => {
    const [checked] = await checkTables(
      [tableOf([STANCES, row("Ada Exmaple", "orchards", { position: "7", from: "3/15/2021" })])],
      world,
    );
    expect(checked?.problems).toEqual([
      {
        column: "leader",
        field: "leader",
        value: "Ada Exmaple",
        reason: "There is no leader “Ada Exmaple” on record or in the file. Near it: ada-example.",
      },
      {
        column: "from",
        field: "from",
        value: "3/15/2021",
        reason:
          "This must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.",
      },
      { column: "position", field: "holding", value: "7", reason: expect.stringContaining("from −2 to 2") },
    ]);
  });

  test("what no column gives is said to be missing", async () => {
    const [checked] = await checkTables(
      [
        tableOf([
          ["leader", "issue"],
          ["ada-example", "kites"],
        ]),
      ],
      world,
    );
    expect(checked?.problems.find(({ field }) => field === "summary")).toEqual({
      column: "",
      field: "summary",
      value: "",
      reason: "This must not be empty. No column gives it.",
    });
  });

  test("a table of which nobody knows what it holds", async () => {
    expect((await checkTables([tableOf([["foo"], ["bar"]])], world)).map(shortly)).toEqual([
      "refused, -: Nothing tells what its rows are; say so for the table.",
    ]);
  });
});

describe("names", () => {
  const LEADER = ["name", "country", "slug"];
  const leaders = (...rows: string[][]) =>
    checkTables([tableOf([LEADER, ...rows], { noun: "leader" })], world);

  test("a record is known by its name, and another of the same address is not taken for it", async () => {
    const renamed = worldOf([...WORLD, leader("el-example", "Eleanor Example", "Example, Eleanor", "XA")]);
    const table = tableOf([LEADER, ["ÁDA EXAMPLE", "xa", ""], ["El Example", "XA", ""]], { noun: "leader" });
    expect((await checkTables([table], renamed)).map(shortly)).toEqual([
      "change leader ada-example",
      expect.stringContaining(
        "There is a leader el-example of another name. Say in a column “slug” that it is the one, or write another slug.",
      ),
    ]);
  });

  test("two of one name are not guessed between", async () => {
    const twins = worldOf([...WORLD, leader("ada-example-2", "Ada Example", "Example, Ada", "XB")]);
    const named = await checkTables([tableOf([STANCES, row("Ada Example", "orchards")])], twins);
    expect(named.map(shortly)).toEqual([
      "refused, leader: “Ada Example” may be ada-example or ada-example-2; write the one that is meant.",
    ]);
    const table = tableOf([LEADER, ["Ada Example", "XA", ""], ["Ada Example", "XB", "ada-example-2"]], {
      noun: "leader",
    });
    expect((await checkTables([table], twins)).map(shortly)).toEqual([
      expect.stringContaining("say in a column “slug” which is meant"),
      "same leader ada-example-2",
    ]);
  });

  test("no slug can be made of some names", async () => {
    expect((await leaders(["北京", "XA", ""])).map(shortly)).toEqual([
      expect.stringContaining("slug: It must be lower-case letters and digits"),
    ]);
  });

  test("a country is named by its code or its name, and a new one needs its code", async () => {
    const table = tableOf([
      ["code", "country", "region"],
      ["xc", "Xylo", "Europe"],
      ["", "Ypsilon", "Europe"],
      ["", "Xanadu", "Asia"],
    ]);
    expect((await checkTables([table], world)).map(shortly)).toEqual([
      "add country XC",
      expect.stringContaining("refused, code: The country must be a two-letter ISO 3166-1 code in capitals"),
      "change country XA",
    ]);
  });
});

test.each([
  ["Legislature", "legislature"],
  ["head of government", "head"],
  ["Ministro", "executive"],
  ["international organization", "organisation"],
])("the kind of an office is said in words: %s", (said, officeKind) => {
  expect(readText({ name: "officeKind", as: "choice", of: OFFICE_KINDS, empty: "null" }, said)).toBe(
    officeKind,
  );
});

describe("a record that stands", () => {
  const standing = stance({
    leader: "ada-example",
    issue: "kites",
    lane: "says",
    from: "2019-04",
    position: -1,
  });
  const given = row("ada-example", "kites", {
    from: "2019-04",
    position: "-1",
    summary: standing.content.summary,
    rationale: "The record is explicit.",
  });

  test("is the same where the row says what stands, whatever the table lacks", async () => {
    expect(await stances(given)).toEqual(["same stance ada-example-kites-says-2019-04"]);
  });

  test("changes in what the row says, and is checked on the day of the import", async () => {
    const [checked] = await checkTables(
      [tableOf([STANCES, given.map((cell) => (cell === "-1" ? "-2" : cell))])],
      world,
    );
    expect(checked).toMatchObject({ outcome: "change", changed: ["position"] });
    expect(checked?.changes).toEqual([
      expect.objectContaining({
        action: "edit",
        kind: "corrected",
        slug: "ada-example-kites-says-2019-04",
        content: expect.objectContaining({ position: -2, codes: [-1, -1, null], lastChecked: "2026-02-01" }),
      }),
    ]);
  });

  test("a column empties it with an empty cell; a missing one leaves what stands", async () => {
    const table = tableOf([
      ["leader", "issue", "lane", "from", "codes", "last checked"],
      ["ada-example", "kites", "says", "2019-04", "", ""],
    ]);
    const [checked] = await checkTables([table], world);
    expect(checked?.problems).toEqual([]);
    expect(checked).toMatchObject({ outcome: "change", changed: ["codes"] });
  });

  test("keeps what the table does not say of a citation", async () => {
    const cited = { source: source("minutes").slug, quote: "Kites for all", accessedOn: "2025-01-01" };
    const quoted = worldOf([
      ...WORLD.filter(({ slug }) => slug !== standing.slug),
      stance({ ...standing.content, citations: [cited] }),
    ]);
    expect((await checkTables([tableOf([STANCES, given])], quoted)).map(shortly)).toEqual([
      "same stance ada-example-kites-says-2019-04",
    ]);
  });

  test("a leader that changed: what was held ends, and another period begins", async () => {
    const table = tableOf([
      ["leader", "issue", "lane", "from", "position", "changed on"],
      ["ada-example", "kites", "says", "2019-04", "2", "2022"],
      ["ada-example", "kites", "does", "2019", "-2", ""],
    ]);
    const [first, second] = await checkTables([table], world, { kind: "leaderChanged" });
    expect(first?.problems).toEqual([]);
    expect(first?.changes.map(({ action, slug }) => [action, slug])).toEqual([
      ["edit", "ada-example-kites-says-2019-04"],
      ["add", "ada-example-kites-says-2022"],
    ]);
    expect(second?.problems).toMatchObject([{ column: "changed on", field: "changedOn" }]);
  });

  test("its scale is not turned round, and its fixed fields stay", async () => {
    const issues = tableOf([
      ["slug", "name", "proposition", "-2", "+2"],
      ["kites", "Kites", "There should be more kites.", "Makes kites a duty", "Abolishes kites"],
    ]);
    const moved = tableOf([
      ["slug", "leader", "issue"],
      ["ada-example-kites-says-2019-04", "bo-sample", "kites"],
    ]);
    expect((await checkTables([issues, moved], world)).map(shortly)).toEqual([
      expect.stringContaining("The poles have changed places"),
      "refused, leader: It is ada-example on record and cannot change; take the record out and add another.",
    ]);
  });

  test("is withheld, or was merged", async () => {
    const table = tableOf(
      [
        ["slug", "name"],
        ["ada-example", "Ada"],
        ["cy-specimen", "Cy"],
      ],
      { noun: "leader" },
    );
    const other = worldOf(WORLD, {
      "leader ada-example": { withheld: true },
      "leader cy-specimen": { content: null, replacedBy: "bo-sample" },
    });
    expect((await checkTables([table], other)).map(shortly)).toEqual([
      expect.stringContaining("slug: leader ada-example is withheld; put it back first."),
      expect.stringContaining("slug: leader cy-specimen was merged into bo-sample; change that one."),
    ]);
    expect(
      (await checkTables([tableOf([STANCES, row("ada-example", "orchards")])], other)).map(shortly),
    ).toEqual([
      "refused, leader: The leader ada-example is withheld; refer to another, or put it back first.",
    ]);
  });
});

test("an event names leaders and issues in one cell", async () => {
  const table = tableOf([
    ["title", "date", "summary", "leaders", "issues", "link"],
    ["A fair", "2020-05", "There was a fair.", "Ada Example; Bo Sample", "kites, clocks", MINUTES],
    [
      event("kite-decree", "").content.title,
      "2019-04-02",
      "Another summary.",
      "Ada Example",
      "kites",
      MINUTES,
    ],
  ]);
  const [added, changed] = await checkTables([table], world);
  expect(added?.changes).toMatchObject([
    { slug: "a-fair", content: { leaders: ["ada-example", "bo-sample"], issues: ["kites", "clocks"] } },
  ]);
  expect(changed).toMatchObject({ outcome: "change", slug: "kite-decree", changed: ["summary"] });
});
