import type { Change, ContentByNoun } from "@/lib/change-sets/change";
import type { OfficeKind } from "@/lib/domain/office-kind";
import { membershipSlug } from "@/lib/memberships/schema";
import { sourceIdentity } from "@/lib/sources/identity";
import { stanceSlug } from "@/lib/stances/schema";
import { termSlug } from "@/lib/terms/schema";

// Invented throughout: countries by the codes that ISO leaves to users, addresses in the domain kept for examples.

type Added<N extends Change["noun"]> = Extract<Change, { noun: N; action: "add" }>;

export const LAST_CHECKED = "2026-01-10";

/** A source at an invented address. */
export function source(path: string, more: Partial<ContentByNoun["source"]> = {}): Added<"source"> {
  const url = `https://example.org/${path}`;
  return {
    noun: "source",
    slug: sourceIdentity(url)?.slug ?? "",
    action: "add",
    content: {
      url,
      title: `Record of ${path}`,
      publisher: "The Example Gazette",
      date: "2020-05",
      lastChecked: LAST_CHECKED,
      ...more,
    },
  };
}

type StanceGiven = Partial<ContentByNoun["stance"]> &
  Pick<ContentByNoun["stance"], "leader" | "issue" | "lane" | "from">;

/** A stance with one citation, of position 1 unless told otherwise. Its slug follows from what it says. */
export function stance(given: StanceGiven): Added<"stance"> {
  const content = {
    to: null,
    position: given.state ? null : (1 as const),
    summary: `What ${given.leader} ${given.lane} on ${given.issue} from ${given.from}.`,
    rationale: "The record is explicit.",
    confidence: "high" as const,
    codes: [],
    citations: [{ source: source("minutes").slug }],
    lastChecked: LAST_CHECKED,
    ...given,
  };
  return { noun: "stance", slug: stanceSlug(content), action: "add", content };
}

export function leader(slug: string, name: string, sortName: string, country: string): Added<"leader"> {
  const content = {
    name,
    sortName,
    country,
    born: "1960",
    party: "Party of Examples",
    lastChecked: LAST_CHECKED,
  };
  return { noun: "leader", slug, action: "add", content };
}

export function term(
  of: string,
  office: string,
  from: string,
  to: string | null,
  officeKind: OfficeKind | null = null,
): Added<"term"> {
  const content = { leader: of, office, officeKind, from, to, lastChecked: LAST_CHECKED };
  return { noun: "term", slug: termSlug(content, 1), action: "add", content };
}

export function issue(slug: string, name: string, order: number): Added<"issue"> {
  const content: ContentByNoun["issue"] = {
    order,
    core: order <= 5,
    name,
    shortName: name.slice(0, 14),
    proposition: `There should be more ${name.toLowerCase()}.`,
    agreeing: `Agreeing means wanting more ${name.toLowerCase()}.`,
    counts: "Laws, decrees, votes and public words count.",
    doesNotCount: "",
    anchors: [
      { position: -2, text: `Abolishes ${name.toLowerCase()}` },
      { position: 2, text: `Makes ${name.toLowerCase()} a duty` },
    ],
    lastChecked: LAST_CHECKED,
  };
  return { noun: "issue", slug, action: "add", content };
}

export function event(slug: string, day: string, more: Partial<ContentByNoun["event"]> = {}): Added<"event"> {
  return {
    noun: "event",
    slug,
    action: "add",
    content: {
      day,
      title: `An invented event, ${slug}`,
      summary: `What happened on ${day}.`,
      leaders: ["ada-example"],
      issues: ["kites"],
      citations: [{ source: source("minutes").slug }],
      lastChecked: LAST_CHECKED,
      ...more,
    },
  };
}

/** What a leader answered to an event, as it was received. */
export function reply(slug: string, more: Partial<ContentByNoun["reply"]> = {}): Added<"reply"> {
  return {
    noun: "reply",
    slug,
    action: "add",
    content: {
      leader: "ada-example",
      event: "kite-decree",
      day: "2026-01-09",
      by: "The office of Ada Example",
      text: "The decree was misread.",
      lastChecked: LAST_CHECKED,
      ...more,
    },
  };
}

function country(code: string, name: string): Change {
  return {
    noun: "country",
    slug: code,
    action: "add",
    content: { name, region: "europe", lastChecked: LAST_CHECKED },
  };
}

function membership(code: string, from: string): Change {
  const content = { bloc: "example-union", country: code, from, to: null, lastChecked: LAST_CHECKED };
  return { noun: "membership", slug: membershipSlug(content), action: "add", content };
}

const ISSUES = ["Kites", "Lanterns", "Ferries", "Orchards", "Clocks", "Whistles"];
const ADA = [2, 1, 0, -1, -2, 2] as const;
const BO = [1, 1, 0, -2, 2, -2] as const;

/** The invented world as changes, in no order that matters. */
export const WORLD: readonly Change[] = [
  country("XA", "Xanadu"),
  country("XB", "Xeric Isles"),
  {
    noun: "bloc",
    slug: "example-union",
    action: "add",
    content: { name: "Example Union", description: "An invented bloc.", lastChecked: LAST_CHECKED },
  },
  membership("XA", "1990"),
  membership("XB", "2015-03"),
  leader("ada-example", "Ada Example", "Example, Ada", "XA"),
  leader("bo-sample", "Bo Sample", "Sample, Bo", "XB"),
  leader("cy-specimen", "Cý Spécimen", "Spécimen, Cý", "XA"),
  term("ada-example", "President of Xanadu", "2018-01-01", null, "head"),
  term("bo-sample", "Prime Minister of the Xeric Isles", "2012-06", "2022-06"),
  ...ISSUES.map((name, at) => issue(name.toLowerCase(), name, at + 1)),
  source("minutes"),
  source("speech", { title: "A speech", date: null }),
  ...ISSUES.flatMap((name, at) => {
    const slug = name.toLowerCase();
    const ada = ADA[at];
    const bo = BO[at];
    return [
      stance({ leader: "ada-example", issue: slug, lane: "does", from: "2019", position: ada }),
      stance({
        leader: "bo-sample",
        issue: slug,
        lane: "does",
        from: "2013-02-01",
        to: "2022-06",
        position: bo,
      }),
    ];
  }),
  // Another word than deed, a position before the present one, a weakly sourced one, and two states that are none.
  stance({
    leader: "ada-example",
    issue: "kites",
    lane: "says",
    from: "2019-04",
    position: -1,
    codes: [-1, -1, null],
  }),
  stance({ leader: "ada-example", issue: "lanterns", lane: "says", from: "2017", to: "2018", position: -2 }),
  stance({ leader: "bo-sample", issue: "clocks", lane: "says", from: "2014-05-05", confidence: "low" }),
  stance({ leader: "cy-specimen", issue: "kites", lane: "says", from: "2020", state: "declined" }),
  stance({
    leader: "cy-specimen",
    issue: "ferries",
    lane: "says",
    from: "2020",
    state: "not-found",
    lookedIn: "The Example Gazette",
    citations: [],
  }),
  event("kite-decree", "2019-04-02"),
  event("kite-protest", "2019-04-05", {
    leaders: ["bo-sample"],
    citations: [{ source: source("speech").slug }],
  }),
  event("lantern-law", "2021", { leaders: ["ada-example", "bo-sample"], issues: ["lanterns", "kites"] }),
  {
    noun: "reaction",
    slug: "protest-answers-decree",
    action: "add",
    content: {
      answers: "kite-decree",
      event: "kite-protest",
      note: "The protest answers the decree.",
      lastChecked: LAST_CHECKED,
    },
  },
];
