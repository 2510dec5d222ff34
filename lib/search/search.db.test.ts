import { describe, expect, it } from "vitest";
import { bundledDatabase } from "@/lib/testing/bundled";
import { searchRecord } from "./queries";

const test = bundledDatabase();

const find = async (query: string, limit = 10) => {
  const found = await searchRecord(1, query, limit);
  return {
    leaders: found.leaders.hits.map((h) => h.slug),
    issues: found.issues.hits.map((h) => h.slug),
    stances: found.stances.hits.map((h) => h.slug),
    events: found.events.hits.map((h) => h.slug),
    sources: found.sources.hits.map((h) => h.title),
  };
};

describe("leaders and issues", () => {
  it.each([
    ["kirchner", ["cristina-fernandez-de-kirchner"]],
    ["orban", ["viktor-orban"]],
    ["ORBÁN", ["viktor-orban"]],
    ["bolsonero", ["jair-bolsonaro"]],
    ["melei", ["javier-milei"]],
    ["macorn", ["emmanuel-macron"]],
    ["sheinbaun", ["claudia-sheinbaum"]],
    ["fernandes de kirchner", ["cristina-fernandez-de-kirchner"]],
    ["xi", ["xi-jinping"]],
    ["keir sta", ["keir-starmer"]],
  ])("%s is found first", async (query, first) => {
    expect((await find(query)).leaders.slice(0, 1)).toEqual(first);
  });

  it.each([
    ["malvinas", "falklands"],
    ["París", "paris-agreement"],
    ["who", "who"],
    ["clmate", "climate-policy"],
  ])("%s finds the issue", async (query, slug) => {
    expect((await find(query)).issues[0]).toBe(slug);
  });

  it("finds a country's leaders, and only leaders that were meant", async () => {
    const { leaders } = await find("argentina");
    expect([...leaders].sort()).toEqual([
      "alberto-fernandez",
      "cristina-fernandez-de-kirchner",
      "javier-milei",
    ]);
    expect((await find("melei")).leaders).not.toContain("giorgia-meloni");
  });
});

describe("stances, events and sources", () => {
  it("joins a leader with an issue, even where the stance's text names neither", async () => {
    const { leaders, issues, stances } = await find("trump paris");
    expect(leaders).toContain("donald-trump");
    expect(issues).toContain("paris-agreement");
    expect(stances[0]).toMatch(/^donald-trump-paris-agreement-/);
  });

  it("finds words in any text, misspelt ones too", async () => {
    const { stances, events, sources } = await find("wihdrawal from the who");
    expect(stances).toContain("javier-milei-who-does-2025-02-05");
    expect(events).toContain("trump-orders-withdrawal-from-the-who");
    expect(sources.every((title) => /who/i.test(title))).toBe(true);
    expect((await find("swap line")).events).toContain("warren-asks-treasury-to-end-the-swap-line");
    expect((await find("malvinas")).sources.length).toBeGreaterThan(3);
  });
});

describe("bounds", () => {
  it("finds nothing in what no record has, and nothing in no words", async () => {
    const nothing = { leaders: [], issues: [], stances: [], events: [], sources: [] };
    expect(await find("zzzzqq")).toEqual(nothing);
    expect(await find(" %_' ")).toEqual(nothing);
  });

  it("gives as many as asked for, best first, and says that there are more", async () => {
    const { sources } = await searchRecord(1, "milei", 3);
    expect(sources.hits).toHaveLength(3);
    expect(sources.more).toBe(true);
    const scores = (await searchRecord(1, "bolsonero", 20)).sources.hits.map((h) => h.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("sees only what is published at the release", async () => {
    expect((await searchRecord(0, "milei", 3)).leaders.hits).toEqual([]);
  });

  it("can use the indexes of folded text", async () => {
    const plan = await test.db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw`EXPLAIN SELECT 1 FROM "StanceText" t WHERE search_text(t."summary") %> 'milei'`;
    });
    expect(JSON.stringify(plan)).toContain("StanceText_search");
  });
});
