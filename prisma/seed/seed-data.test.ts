import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Day, parseDatedDay, parseDay } from "@/lib/domain/day";
import { type Period, periodsOverlap } from "@/lib/domain/period";

type Citation = string | { url: string };
type Stance = {
  issue: string;
  lane: string;
  position: number | null;
  state?: string;
  from: string;
  to: string | null;
  summary: string;
  rationale: string;
  confidence: string;
  codes: (number | null)[];
  lastChecked?: string;
  sources: Citation[];
};
type Term = { office: string; from: string; to: string | null };
type Leader = {
  slug: string;
  country: string;
  born: string;
  lastChecked: string;
  terms: Term[];
  stances: Stance[];
};
type Event = {
  slug: string;
  date: string;
  title: string;
  summary: string;
  leaders: string[];
  issues: string[];
  sources: Citation[];
};
type Source = { url: string; title: string; publisher: string; date: string | null; lastChecked: string };
type StanceName = { leader: string; issue: string; lane: string; from: string };
type Reaction = { slug: string; answers: string; event?: string; stance?: StanceName; note: string };
type Bloc = { slug: string; members: { country: string; from: string; to: string | null }[] };

const folder = new URL("./", import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as T;
const leaderFiles = readdirSync(new URL("leaders/", folder));
const leaders = leaderFiles.map((name) => read<Leader>(`leaders/${name}`));
const issues = read<{ slug: string; shortName: string; core: boolean }[]>("issues.json");
const events = read<Event[]>("events.json");
const sources = read<Source[]>("sources.json");
const reactions = read<Reaction[]>("reactions.json");
const countries = read<{ code: string }[]>("countries.json");
const blocs = read<Bloc[]>("blocs.json");

const stances = leaders.flatMap((leader) =>
  leader.stances.map((stance) => ({ leader: leader.slug, ...stance })),
);
const citations = [...stances, ...events].flatMap((record) => record.sources.map(address));

function address(citation: Citation): string {
  return typeof citation === "string" ? citation : citation.url;
}

function tally(values: (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function characters(texts: string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function period({ from, to }: { from: string; to: string | null }): Period {
  const first = parseDatedDay(from);
  if (first === null) throw new Error(`not a date: ${from}`);
  return { from: first, to: to === null ? null : parseDatedDay(to) };
}

function stanceName({ leader, issue, lane, from }: StanceName): string {
  return [leader, issue, lane, from].join(" ");
}

function overlaps(records: { from: string; to: string | null }[]): string[] {
  return records.flatMap((one, at) =>
    records
      .slice(at + 1)
      .filter((other) => periodsOverlap(period(one), period(other)))
      .map((other) => `${one.from} and ${other.from}`),
  );
}

function repeated(values: string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe("nothing is lost", () => {
  it("counts every record", () => {
    expect({
      leaders: leaders.length,
      terms: leaders.flatMap((leader) => leader.terms).length,
      stances: stances.length,
      events: events.length,
      sources: sources.length,
      citations: citations.length,
    }).toEqual({ leaders: 23, terms: 35, stances: 294, events: 94, sources: 749, citations: 990 });
  });

  it("counts stances by issue, lane, confidence and position", () => {
    expect(tally(stances.map((stance) => stance.issue))).toEqual({
      multilateralism: 46,
      who: 34,
      "paris-agreement": 43,
      "climate-policy": 49,
      "gender-policy": 45,
      trade: 39,
      falklands: 11,
      "us-argentina-support": 13,
      brics: 14,
    });
    expect(tally(stances.map((stance) => stance.lane))).toEqual({ does: 149, says: 145 });
    expect(tally(stances.map((stance) => stance.confidence))).toEqual({ high: 202, medium: 78, low: 14 });
    expect(tally(stances.map((stance) => stance.state ?? String(stance.position)))).toEqual({
      "-2": 39,
      "-1": 54,
      "0": 36,
      "1": 75,
      "2": 89,
      unclear: 1,
    });
    expect(stances.filter((stance) => stance.to === null)).toHaveLength(194);
  });

  it("sums the codes and the lengths of the texts", () => {
    const codes = stances.flatMap((stance) => stance.codes);
    expect(codes).toHaveLength(880);
    expect(codes.filter((code) => code === null)).toHaveLength(4);
    expect(codes.reduce<number>((sum, code) => sum + (code ?? 0), 0)).toBe(389);
    expect(characters(stances.map((stance) => stance.summary))).toBe(62337);
    expect(characters(stances.map((stance) => stance.rationale))).toBe(30274);
    expect(characters(events.map((event) => event.title))).toBe(4614);
    expect(characters(events.map((event) => event.summary))).toBe(15876);
    expect(characters(sources.map((source) => source.title))).toBe(49837);
    expect(characters(sources.map((source) => source.publisher))).toBe(12427);
    expect(sources.filter((source) => source.date !== null)).toHaveLength(591);
  });
});

describe("everything refers to something", () => {
  const issueSlugs = new Set(issues.map((issue) => issue.slug));
  const leaderSlugs = new Set(leaders.map((leader) => leader.slug));
  const eventSlugs = new Set(events.map((event) => event.slug));
  const countryCodes = new Set(countries.map((country) => country.code));

  it("names each record once", () => {
    expect(repeated(leaders.map((leader) => leader.slug))).toEqual([]);
    expect(repeated(issues.map((issue) => issue.slug))).toEqual([]);
    expect(repeated(events.map((event) => event.slug))).toEqual([]);
    expect(repeated(reactions.map((reaction) => reaction.slug))).toEqual([]);
    expect(repeated(sources.map((source) => source.url))).toEqual([]);
    expect(repeated(countries.map((country) => country.code))).toEqual([]);
    expect(repeated(stances.map(stanceName))).toEqual([]);
    expect(leaderFiles).toEqual(leaders.map((leader) => `${leader.slug}.json`));
  });

  it("cites only recorded sources, and each of them", () => {
    expect(new Set(citations)).toEqual(new Set(sources.map((source) => source.url)));
    for (const record of [...stances, ...events]) expect(record.sources.length).toBeGreaterThan(0);
    for (const record of [...stances, ...events]) expect(repeated(record.sources.map(address))).toEqual([]);
  });

  it("knows every leader, issue and country it names", () => {
    expect(stances.filter((stance) => !issueSlugs.has(stance.issue))).toEqual([]);
    expect(events.flatMap((event) => event.leaders).filter((slug) => !leaderSlugs.has(slug))).toEqual([]);
    expect(events.flatMap((event) => event.issues).filter((slug) => !issueSlugs.has(slug))).toEqual([]);
    expect(leaders.filter((leader) => !countryCodes.has(leader.country))).toEqual([]);
    const members = blocs.flatMap((bloc) => bloc.members.map((member) => member.country));
    expect(members.filter((code) => !countryCodes.has(code))).toEqual([]);
  });

  it("resolves every reaction to one event or one stance, and to another event it answers", () => {
    const stanceNames = new Set(stances.map(stanceName));
    for (const { slug, answers, event, stance } of reactions) {
      expect(eventSlugs.has(answers), slug).toBe(true);
      expect((event === undefined) !== (stance === undefined), slug).toBe(true);
      if (event !== undefined) expect(eventSlugs.has(event) && event !== answers, slug).toBe(true);
      if (stance !== undefined) expect(stanceNames.has(stanceName(stance)), slug).toBe(true);
    }
  });

  it("lets no event answer a later one", () => {
    const dates = new Map(events.map((event) => [event.slug, event.date]));
    const early = reactions.filter(
      ({ event, answers }) => event !== undefined && (dates.get(event) ?? "") < (dates.get(answers) ?? ""),
    );
    expect(early).toEqual([]);
  });
});

describe("days and periods", () => {
  it("writes each as a day, month or year of the calendar", () => {
    const dated = [
      ...[
        ...stances,
        ...leaders.flatMap((leader) => leader.terms),
        ...blocs.flatMap((bloc) => bloc.members),
      ].flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
      ...leaders.map((leader) => leader.born),
      ...events.map((event) => event.date),
      ...sources.flatMap((source) => (source.date === null ? [] : [source.date])),
    ];
    expect(dated.filter((date) => parseDatedDay(date) === null)).toEqual([]);
  });

  it("has no overlapping periods of one leader, issue and lane, nor of one country in one bloc", () => {
    const spells = [
      ...stances.map((stance) => ({ key: [stance.leader, stance.issue, stance.lane].join(" "), ...stance })),
      ...blocs.flatMap((bloc) =>
        bloc.members.map((member) => ({ key: `${bloc.slug} ${member.country}`, ...member })),
      ),
    ];
    for (const key of new Set(spells.map((spell) => spell.key)))
      expect(overlaps(spells.filter((spell) => spell.key === key)), key).toEqual([]);
  });

  it("says of each record when it was last checked, never before its source was published", () => {
    const checked = (stance: Stance, leader: Leader): Day => stance.lastChecked ?? leader.lastChecked;
    const dateOf = new Map(sources.map((source) => [source.url, source.date]));
    for (const leader of leaders)
      for (const stance of leader.stances) {
        expect(parseDay(checked(stance, leader))).not.toBeNull();
        for (const url of stance.sources.map(address))
          expect((dateOf.get(url) ?? "") <= checked(stance, leader), url).toBe(true);
      }
    expect(sources.filter((source) => (source.date ?? "") > source.lastChecked)).toEqual([]);
    expect(leaders.filter((leader) => leader.country === "GB").map((leader) => leader.lastChecked)).toEqual([
      "2026-07-20",
    ]);
  });
});

describe("issues", () => {
  it("has the five core ones first, with short names that fit the head of a column", () => {
    expect(issues.map((issue) => issue.core)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(issues.filter((issue) => issue.shortName.length > 14)).toEqual([]);
  });
});
