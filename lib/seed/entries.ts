import type { NounName } from "@/lib/change-sets/nouns";
import { membershipSlug } from "@/lib/memberships/schema";
import { sourceIdentity } from "@/lib/sources/identity";
import { stanceSlug } from "@/lib/stances/schema";
import { termSlug } from "@/lib/terms/schema";
import type { SeedFile } from "./files";
import type { SeedProblem } from "./problem";

/** One record of the files, not checked yet: where it stands, its slug, and its content as the noun's schema has it. */
export type Entry = {
  noun: NounName;
  slug: string;
  content: Record<string, unknown>;
  file: string;
  record: string;
  /** Names of fields in the file where they differ from those of the content. */
  fieldNames: Record<string, string>;
  /** Addresses as the file has them, by the slug of their source. */
  addresses: Record<string, string>;
};

type Raw = Record<string, unknown>;
type Take = (
  entry: Omit<Entry, "file" | "fieldNames" | "addresses"> & Partial<Pick<Entry, "fieldNames" | "addresses">>,
) => void;

/** The records of every file, spread out: a leader's file holds the leader, the terms and the stances. */
export function entriesOf(files: readonly SeedFile[]): { entries: Entry[]; problems: SeedProblem[] } {
  const entries: Entry[] = [];
  const problems: SeedProblem[] = [];
  for (const { name, value } of files) {
    const take: Take = (entry) => entries.push({ fieldNames: {}, addresses: {}, ...entry, file: name });
    const misfit = (record: string, field: string, reason: string) =>
      problems.push({ file: name, record, field, reason });
    if (name.startsWith("leaders/")) leaderFile(name, value as Raw, take, misfit);
    const spread = SPREAD[name];
    if (spread)
      for (const [at, raw] of (value as unknown[]).entries())
        if (isRecord(raw)) spread(raw, at, take, misfit);
        else misfit(`record ${at + 1}`, "", "must be a record { … }");
  }
  return { entries, problems };
}

type Misfit = (record: string, field: string, reason: string) => void;

const SPREAD: Record<string, (raw: Raw, at: number, take: Take, misfit: Misfit) => void> = {
  "countries.json": ({ code, ...content }, at, take) =>
    take({ noun: "country", slug: written(code), content, record: label("country", code, at) }),
  "blocs.json": ({ slug, members, ...content }, at, take, misfit) => {
    const record = label("bloc", slug, at);
    take({ noun: "bloc", slug: written(slug), content, record });
    for (const [index, raw] of listed(members, record, "members", misfit).entries()) {
      const member = { ...raw, bloc: slug, lastChecked: raw.lastChecked ?? content.lastChecked };
      const { country, from } = raw;
      take({
        noun: "membership",
        slug: membershipSlug({ bloc: written(slug), country: written(country), from: written(from) }),
        content: member,
        record: `${record}, member ${index + 1} (${written(country)})`,
      });
    }
  },
  "issues.json": ({ slug, anchors, ...content }, at, take, misfit) => {
    const record = label("issue", slug, at);
    if (!isRecord(anchors))
      misfit(record, "anchors", 'must be a record { "-2": …, "-1": …, "0": …, "1": …, "2": … }');
    const given = Object.entries(isRecord(anchors) ? anchors : {}).filter(([, text]) => text !== null);
    take({
      noun: "issue",
      slug: written(slug),
      content: {
        ...content,
        order: at + 1,
        anchors: given.map(([position, text]) => ({ position: Number(position), text })),
      },
      record,
    });
  },
  "sources.json": (content, at, take) =>
    take({
      noun: "source",
      slug: sourceSlug(content.url),
      content,
      record: label("source", content.url, at),
    }),
  "events.json": ({ slug, date, sources, ...content }, at, take, misfit) => {
    const record = label("event", slug, at);
    take({
      noun: "event",
      slug: written(slug),
      content: { ...content, day: date, citations: citations(sources, record, misfit) },
      record,
      fieldNames: { day: "date", citations: "sources" },
      addresses: addressesOf(sources),
    });
  },
  "reactions.json": ({ slug, stance, ...content }, at, take) =>
    take({
      noun: "reaction",
      slug: written(slug),
      content: { ...content, ...(stance === undefined ? {} : { stance: stanceOf(stance) }) },
      record: label("reaction", slug, at),
    }),
};

function leaderFile(file: string, raw: Raw, take: Take, misfit: Misfit): void {
  const { slug, terms, stances, ...content } = raw;
  const record = `leader ${written(slug)}`;
  if (file !== `leaders/${written(slug)}.json`)
    misfit(record, "slug", `must be the file's own name, ${file.slice(8, -5)}`);
  take({ noun: "leader", slug: written(slug), content, record });
  const begun = new Map<string, number>();
  for (const [at, term] of listed(terms, record, "terms", misfit).entries()) {
    const from = written(term.from);
    const nth = (begun.get(from) ?? 0) + 1;
    begun.set(from, nth);
    refuseLeader(term, `term ${at + 1} (from ${from})`, misfit);
    take({
      noun: "term",
      slug: termSlug({ leader: written(slug), from }, nth),
      content: { leader: slug, lastChecked: content.lastChecked, ...term },
      record: `term ${at + 1} (from ${from})`,
    });
  }
  for (const [at, { sources, ...stance }] of listed(stances, record, "stances", misfit).entries()) {
    const own = `stance ${at + 1} (${written(stance.issue)}, ${written(stance.lane)}, from ${written(stance.from)})`;
    refuseLeader(stance, own, misfit);
    take({
      noun: "stance",
      slug: stanceSlug({
        leader: written(slug),
        issue: written(stance.issue),
        lane: written(stance.lane),
        from: written(stance.from),
      }),
      content: {
        leader: slug,
        lastChecked: content.lastChecked,
        ...stance,
        citations: citations(sources, own, misfit),
      },
      record: own,
      fieldNames: { citations: "sources" },
      addresses: addressesOf(sources),
    });
  }
}

function refuseLeader(raw: Raw, record: string, misfit: Misfit): void {
  if ("leader" in raw) misfit(record, "leader", "is the leader of the file; remove the field");
}

function addressesOf(sources: unknown): Record<string, string> {
  const urls = (Array.isArray(sources) ? sources : []).map((source: unknown) =>
    isRecord(source) ? source.url : source,
  );
  return Object.fromEntries(urls.map((url) => [sourceSlug(url), written(url)]));
}

/** An address alone, or a record with `url` and what is known of the place in the source. */
function citations(sources: unknown, record: string, misfit: Misfit): unknown[] {
  if (!Array.isArray(sources)) {
    misfit(record, "sources", "must be a list [ … ] of addresses");
    return [];
  }
  return sources.map((source: unknown) => {
    const { url, ...place } = isRecord(source) ? source : { url: source };
    return { source: sourceSlug(url), ...place };
  });
}

/** The slug of the source at an address; of what is no address, the text itself, so that the problem can name it. */
export function sourceSlug(url: unknown): string {
  return (typeof url === "string" && sourceIdentity(url)?.slug) || written(url);
}

function stanceOf(stance: unknown): unknown {
  if (!isRecord(stance)) return stance;
  const { leader, issue, lane, from } = stance;
  return stanceSlug({
    leader: written(leader),
    issue: written(issue),
    lane: written(lane),
    from: written(from),
  });
}

function listed(value: unknown, record: string, field: string, misfit: Misfit): Raw[] {
  if (!Array.isArray(value) || !value.every(isRecord)) {
    misfit(record, field, "must be a list [ … ] of records { … }");
    return [];
  }
  return value;
}

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function written(value: unknown): string {
  return typeof value === "string" ? value : value === undefined ? "(missing)" : JSON.stringify(value);
}

function label(noun: string, name: unknown, at: number): string {
  return typeof name === "string" ? `${noun} ${name}` : `${noun} ${at + 1}`;
}
