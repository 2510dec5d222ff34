import type { DatedDay, Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import type { Event, EventRef } from "@/lib/events/model";

/** Which of the two an event involves. */
export type Involved = "both" | "a" | "b" | "neither";

export type ToldEvent = Pick<Event, "slug" | "title" | "summary" | "day" | "leaders" | "issues"> & {
  sources: number;
  involved: Involved;
  /** What it answers beside the event that it stands beneath. */
  alsoAnswers: EventRef[];
};

/** What followed from an event: another event, or a stance taken in answer. `to` is what it answers, where that is not the event at the head. */
export type Reply =
  | { kind: "event"; event: ToldEvent; note: string; to: EventRef | null }
  | {
      kind: "stance";
      slug: string;
      leader: string;
      issue: string;
      lane: Lane;
      day: DatedDay;
      note: string;
      to: EventRef | null;
    };

export type Strand = {
  event: ToldEvent;
  /** All that answers it or one of its answers, oldest first. */
  replies: Reply[];
};

/** The events about one issue; `issue` is null for those about none of the issues told. */
export type Chapter = {
  issue: string | null;
  strands: Strand[];
  /** Events that touch this issue but are told in another chapter. */
  elsewhere: { event: EventRef; chapter: string | null }[];
};

/**
 * The story of two leaders: every event once, in the chapter of the first of its issues that has one, or beneath the
 * event it answers; chapters in the order of `issues`, strands oldest first. An event that answers several stands
 * beneath the latest of them. Chapters without any event are left out.
 * @param events  up to `until`; stances taken in answer after that day are left out
 */
export function chaptersOf(
  events: readonly Event[],
  { a, b, issues, until }: { a: string; b: string; issues: readonly string[]; until: Day },
): Chapter[] {
  const sorted = [...events].sort((x, y) => compare(x.day.day, y.day.day) || x.id - y.id);
  const bySlug = new Map(sorted.map((event) => [event.slug, event]));
  const parents = parentsOf(sorted, bySlug);
  const heads = sorted.filter((event) => !parents.has(event.slug));
  const place = new Map<string, string | null>();
  const chapters = [...issues, null].map((issue): Chapter => ({ issue, strands: [], elsewhere: [] }));
  for (const head of heads) {
    const issue = head.issues.find((slug) => issues.includes(slug)) ?? null;
    const members = descendants(head, sorted, parents);
    for (const member of [head, ...members]) place.set(member.slug, issue);
    chapters
      .find((chapter) => chapter.issue === issue)
      ?.strands.push(strand(head, members, parents, { a, b, until }));
  }
  for (const event of sorted)
    for (const issue of event.issues) {
      const told = place.get(event.slug) ?? null;
      if (issue !== told)
        chapters
          .find((chapter) => chapter.issue === issue)
          ?.elsewhere.push({ event: refOf(event), chapter: told });
    }
  return chapters.filter((chapter) => chapter.strands.length > 0);
}

/** Only the strands in which an event involves both. */
export function involvingBoth(chapters: readonly Chapter[]): Chapter[] {
  return chapters
    .map((chapter) => ({ ...chapter, strands: chapter.strands.filter(touchesBoth), elsewhere: [] }))
    .filter((chapter) => chapter.strands.length > 0);
}

/** How many events are told, replies that are events included. */
export function countEvents(chapters: readonly Chapter[]): { all: number; both: number } {
  const told = chapters.flatMap((chapter) => chapter.strands.flatMap(eventsOf));
  return { all: told.length, both: told.filter((event) => event.involved === "both").length };
}

function eventsOf({ event, replies }: Strand): ToldEvent[] {
  return [event, ...replies.flatMap((reply) => (reply.kind === "event" ? [reply.event] : []))];
}

function touchesBoth(strand: Strand): boolean {
  return eventsOf(strand).some((event) => event.involved === "both");
}

/** For each event that answers another one told here, the latest such; never in a circle. */
function parentsOf(sorted: readonly Event[], bySlug: ReadonlyMap<string, Event>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const event of sorted) {
    const candidates = event.answers
      .filter((answer) => bySlug.has(answer.slug))
      .sort((x, y) => compare(y.day.day, x.day.day) || compare(x.slug, y.slug));
    const parent = candidates.find((answer) => !leadsTo(answer.slug, event.slug, parents));
    if (parent) parents.set(event.slug, parent.slug);
  }
  return parents;
}

function leadsTo(from: string, target: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at))
    if (at === target) return true;
  return false;
}

function descendants(head: Event, sorted: readonly Event[], parents: ReadonlyMap<string, string>): Event[] {
  return sorted.filter((event) => event !== head && leadsTo(event.slug, head.slug, parents));
}

function strand(
  head: Event,
  members: readonly Event[],
  parents: ReadonlyMap<string, string>,
  pair: { a: string; b: string; until: Day },
): Strand {
  const inside = new Map([head, ...members].map((event) => [event.slug, event]));
  const replies = members.map((event): Reply => {
    const parent = parents.get(event.slug) ?? head.slug;
    const answer = event.answers.find(({ slug }) => slug === parent);
    const to = parent === head.slug || !answer ? null : refOf(answer);
    return { kind: "event", event: toldEvent(event, pair, parent), note: answer?.note ?? "", to };
  });
  for (const event of inside.values())
    for (const reaction of event.reactions)
      if (reaction.kind === "stance" && reaction.day.day <= pair.until)
        replies.push({ ...reaction, to: event === head ? null : refOf(event) });
  return {
    event: toldEvent(head, pair),
    replies: replies.sort((x, y) => compare(dayOf(x), dayOf(y)) || compare(x.kind, y.kind)),
  };
}

function toldEvent(event: Event, { a, b }: { a: string; b: string }, parent?: string): ToldEvent {
  const { slug, title, summary, day, leaders, issues } = event;
  const alsoAnswers = event.answers.filter((answer) => answer.slug !== parent).map(refOf);
  const [withA, withB] = [leaders.includes(a), leaders.includes(b)];
  const involved = withA && withB ? "both" : withA ? "a" : withB ? "b" : "neither";
  return { slug, title, summary, day, leaders, issues, sources: event.sources.length, involved, alsoAnswers };
}

const dayOf = (reply: Reply) => (reply.kind === "event" ? reply.event.day.day : reply.day.day);
const refOf = ({ slug, title, day }: EventRef): EventRef => ({ slug, title, day });
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
