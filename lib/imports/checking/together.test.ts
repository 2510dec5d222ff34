import { describe, expect, it, test } from "vitest";
import {
  checkTables,
  MINUTES,
  stanceRow as row,
  STANCES,
  shortly,
  tableOf,
  worldOf,
} from "@/lib/testing/imports";
import { source, WORLD } from "@/lib/testing/world-records";

const world = worldOf(WORLD);
const stances = async (...rows: string[][]) =>
  (await checkTables([tableOf([STANCES, ...rows])], world)).map(shortly);

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
