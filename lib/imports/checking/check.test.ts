import { describe, expect, it, test } from "vitest";
import { checkTables, shortly, tableOf, worldOf } from "@/lib/testing/imports";
import { event, leader, source, stance, WORLD } from "@/lib/testing/world-records";

const world = worldOf(WORLD);
const MINUTES = "https://example.org/minutes";
const STANCES = [
  "leader",
  "issue",
  "lane",
  "position",
  "from",
  "to",
  "summary",
  "rationale",
  "confidence",
  "source",
];
const row = (leader: string, issue: string, more: Partial<Record<string, string>> = {}) => {
  const given: Record<string, string | undefined> = {
    leader,
    issue,
    lane: "says",
    position: "1",
    from: "2021",
    to: "",
    summary: "Said so.",
    rationale: "Clear.",
    confidence: "high",
    source: MINUTES,
    ...more,
  };
  return STANCES.map((heading) => given[heading] ?? "");
};
const stances = async (...rows: string[][]) =>
  (await checkTables([tableOf([STANCES, ...rows])], world)).map(shortly);

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

describe("rows beside one another", () => {
  const LEADER = ["name", "sort name", "country", "party", "born"];
  const dee = ["Dee Novel", "Novel, Dee", "Xanadu", "None", "1970"];

  test("refer to what the file adds, in any order and by name", async () => {
    const checked = await checkTables(
      [tableOf([STANCES, row("Dee Novel", "kites")]), tableOf([LEADER, dee])],
      world,
    );
    expect(checked.map(shortly)).toEqual(["add stance dee-novel-kites-says-2021", "add leader dee-novel"]);
  });

  test("fall with what they refer to, and name it", async () => {
    const tables = [
      tableOf([STANCES, row("Dee Novel", "kites")]),
      tableOf([LEADER, dee.with(4, "long ago")], { name: "Leaders" }),
    ];
    expect((await checkTables(tables, world)).map(shortly)).toEqual([
      "refused, leader: It refers to the leader dee-novel on line 2 of “Leaders”, which is refused.",
      expect.stringContaining("refused, born: This must be a date"),
    ]);
    tables[1] = tableOf([LEADER, dee], { name: "Leaders" });
    expect((await checkTables(tables, world, { leftOut: [2] })).map(shortly)[0]).toContain(
      "which is left out",
    );
  });

  test("of one record: the first stands, the others name it", async () => {
    expect(await stances(row("bo-sample", "orchards"), row("Bo Sample", "Orchards"))).toEqual([
      "add stance bo-sample-orchards-says-2021",
      "refused, from: It is of the same record (stance bo-sample-orchards-says-2021) as line 2; keep one of the two, or tell them apart.",
    ]);
  });

  test("overlap with one another and with what stands", async () => {
    expect(
      await stances(
        row("bo-sample", "orchards", { from: "2020", to: "2022" }),
        row("bo-sample", "orchards", { from: "2021-05" }),
        row("bo-sample", "orchards", { from: "2022" }),
        row("ada-example", "kites", { lane: "does", from: "2020" }),
      ),
    ).toEqual([
      "add stance bo-sample-orchards-says-2020",
      "refused, from: 2021-05 to now overlaps with line 2 (2020 to 2022); end one before the other begins.",
      "add stance bo-sample-orchards-says-2022",
      "refused, from: 2020 to now overlaps with the stance ada-example-kites-does-2019 on record (2019 to now); end one before the other begins.",
    ]);
  });

  test("a row makes room for another", async () => {
    expect(
      await stances(
        row("ada-example", "kites", { lane: "does", from: "2019", to: "2020", position: "2" }),
        row("ada-example", "kites", { lane: "does", from: "2020" }),
      ),
    ).toEqual(["change stance ada-example-kites-does-2019", "add stance ada-example-kites-does-2020"]);
  });

  test("offices that begin on one day are told apart", async () => {
    const TERM = ["leader", "office", "from", "to"];
    const rows = [
      ["bo-sample", "Mayor", "2001", "2003"],
      ["bo-sample", "Senator", "2001", "2004"],
      ["ada-example", "President of the Republic of Xanadu", "2018-01-01", ""],
    ];
    expect((await checkTables([tableOf([TERM, ...rows])], world)).map(shortly)).toEqual([
      "add term bo-sample-2001",
      "add term bo-sample-2001-2",
      "change term ada-example-2018-01-01",
    ]);
  });
});

describe("sources cited by address", () => {
  const CITED = [...STANCES, "source title", "source publisher"];
  const fresh = "https://example.org/fresh";

  it("are added once, with what any row says of them", async () => {
    const checked = await checkTables(
      [
        tableOf([
          CITED,
          [...row("bo-sample", "orchards", { source: fresh }), "", ""],
          [...row("bo-sample", "ferries", { source: `${fresh}/#top` }), "Fresh", "The Gazette"],
        ]),
      ],
      world,
    );
    expect(checked.map(({ sources }) => sources.map(({ slug }) => slug))).toEqual([
      [source("fresh").slug],
      [source("fresh").slug],
    ]);
    expect(checked[0]?.sources).toEqual(checked[1]?.sources);
    expect(checked[0]?.sources[0]).toMatchObject({
      noun: "source",
      action: "add",
      content: { url: fresh, title: "Fresh", publisher: "The Gazette", lastChecked: "2026-02-01" },
    });
  });

  it("need a title where nobody has them", async () => {
    const [checked] = await checkTables(
      [tableOf([STANCES, row("bo-sample", "orchards", { source: fresh })])],
      world,
    );
    expect(checked?.problems).toEqual([
      {
        column: "source",
        field: "citations[0].title",
        value: fresh,
        reason: "Its title must not be empty. A column “source title” gives it.",
      },
      expect.objectContaining({ field: "citations[0].publisher" }),
    ]);
  });

  it("may be several in a cell, or slugs of the register", async () => {
    const several = `${MINUTES}; https://example.org/speech,\n${source("speech").slug}`;
    const [checked] = await checkTables(
      [tableOf([STANCES, row("bo-sample", "orchards", { source: several })])],
      world,
    );
    expect(checked?.changes).toMatchObject([
      {
        content: {
          citations: [source("minutes"), source("speech"), source("speech")].map(({ slug }) => ({
            source: slug,
          })),
        },
      },
    ]);
  });

  it("cite the one that is kept where two were merged", async () => {
    const merged = worldOf(WORLD, {
      [`source ${source("speech").slug}`]: { content: null, replacedBy: source("minutes").slug },
    });
    const table = tableOf([STANCES, row("bo-sample", "orchards", { source: "https://example.org/speech" })]);
    const [checked] = await checkTables([table], {
      ...merged,
      records: async () =>
        merged.records(new Map([["source", new Set([source("speech").slug, source("minutes").slug])]])),
    });
    expect(checked?.changes).toMatchObject([
      { content: { citations: [{ source: source("minutes").slug }] } },
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
