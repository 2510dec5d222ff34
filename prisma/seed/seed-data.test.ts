import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Characters, counted in what was researched, so that a lost word is noticed. */
const SUMMARIES_AND_RATIONALES = 92_611;
const EVENT_TEXTS = 20_490;
const SOURCE_TEXTS = 140_799;

const here = import.meta.dirname;
// biome-ignore lint/suspicious/noExplicitAny: the files are read as they stand; their schema is tested with the loader
const read = (file: string): any => JSON.parse(readFileSync(join(here, file), "utf8"));
const leaders = readdirSync(join(here, "leaders")).map((file) => read(`leaders/${file}`));
const stances = leaders.flatMap((l) => l.stances.map((s: object) => ({ ...s, leader: l.slug })));
const events = read("events.json");
const sources = read("sources.json");
const tally = (values: unknown[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};
const letters = (records: Record<string, string>[], ...fields: string[]) =>
  records.reduce((n, r) => n + fields.reduce((m, f) => m + (r[f]?.length ?? 0), 0), 0);

describe("the bundled data set", () => {
  it("holds what was researched, all of it", () => {
    expect({
      leaders: leaders.length,
      stances: stances.length,
      events: events.length,
      sources: sources.length,
    }).toEqual({
      leaders: 23,
      stances: 294,
      events: 94,
      sources: 749,
    });
    expect([...stances, ...events].flatMap((r) => r.sources)).toHaveLength(990);
    expect(stances.flatMap((s) => s.codes)).toHaveLength(880);
    expect(leaders.flatMap((l) => l.terms)).toHaveLength(35);
    expect(tally(stances.map((s) => s.position))).toEqual({
      "-2": 39,
      "-1": 54,
      "0": 36,
      "1": 75,
      "2": 89,
      null: 1,
    });
    expect(tally(stances.map((s) => s.lane))).toEqual({ says: 145, does: 149 });
    expect(tally(stances.map((s) => s.confidence))).toEqual({ high: 202, medium: 78, low: 14 });
    expect(letters(stances, "summary", "rationale")).toBe(SUMMARIES_AND_RATIONALES);
    expect(letters(events, "title", "summary")).toBe(EVENT_TEXTS);
    expect(letters(sources, "url", "title", "publisher")).toBe(SOURCE_TEXTS);
  });

  it("says of every record when it was last checked", () => {
    const dated = [
      ...leaders,
      ...events,
      ...sources,
      ...read("issues.json"),
      ...read("countries.json"),
      ...read("blocs.json"),
      ...read("reactions.json"),
    ];
    for (const record of dated) expect(record.lastChecked).toMatch(/^2026-0[67]-\d\d$/);
  });

  it("keeps one record for each source, sorted by address, and cites each", () => {
    const urls = sources.map((s: { url: string }) => s.url);
    expect(urls).toEqual([...new Set(urls)].sort());
    expect(new Set([...stances, ...events].flatMap((r) => r.sources))).toEqual(new Set(urls));
  });
});
