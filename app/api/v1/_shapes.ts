import type { Column } from "@/app/_view/record";
import type { Agreement, AgreementCell } from "@/lib/domain/agreement";
import { noLongerAsked } from "@/lib/domain/asked";
import type { Reading } from "@/lib/domain/cell";
import { type DatedDay, type Day, writeDatedDay } from "@/lib/domain/day";
import { officeStatus, type Term } from "@/lib/domain/office";
import type { Period } from "@/lib/domain/period";
import { POSITIONS } from "@/lib/domain/scale";
import type { Event } from "@/lib/events/model";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { ListedReply, Reply } from "@/lib/replies/model";
import { type CitedSource, isWithheld } from "@/lib/sources/model";
import type { ListedSource } from "@/lib/sources/queries";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { ReleaseSummary } from "@/lib/views/moment";
import type { Tombstone } from "@/lib/withholdings/model";

// The JSON of version 1: fields may be added here, never renamed or taken away. Each has its schema in _schemas.

const written = (day: DatedDay | null) => (day ? writeDatedDay(day) : null);

const NOT_SAID = {
  title: null,
  publisher: null,
  url: null,
  date: null,
  archivedAt: null,
  quote: null,
  locator: null,
};

function citedJson(source: CitedSource) {
  if (isWithheld(source)) return { slug: source.slug, ...NOT_SAID, withheld: tombstoneJson(source.withheld) };
  const { slug, title, publisher, url, date, archivedAt, quote, locator } = source;
  return { slug, title, publisher, url, date, archivedAt, quote, locator, withheld: null };
}

export function tombstoneJson({ day, reason, cause }: Tombstone) {
  return { day, reason, cause };
}

/** A reply in a list of its own, with what it answers. */
export function listedReplyJson({ slug, leader, stance, event, by, day, text, lastChecked }: ListedReply) {
  return { slug, leader, stance, event, by, day: writeDatedDay(day), text, lastChecked };
}

function replyJson({ slug, by, day, text }: Reply) {
  return { slug, by, day: writeDatedDay(day), text };
}

/** What stands in the place of a withheld stance: the same fields, and nothing that it held. */
export function withheldStanceJson(stance: WithheldStance, { key, day }: { key: string; day: Day }) {
  const { slug, leader, issue, lane, from, to, position, state, withheld } = stance;
  return {
    slug,
    leader,
    asked: key,
    issue,
    lane,
    position,
    state,
    from: writeDatedDay(from),
    to: written(to),
    day,
    summary: null,
    rationale: null,
    confidence: null,
    lookedIn: null,
    codes: [],
    lastChecked: null,
    sources: [],
    replies: [],
    withheld: tombstoneJson(withheld),
  };
}

/** @param key  the leader as asked for, `slug` or `slug@day`  @param day  the day the lane was read for */
export function stanceJson(stance: Stance, { key, day }: { key: string; day: Day }) {
  const { slug, leader, issue, lane, position, state, summary, rationale, confidence, lookedIn } = stance;
  return {
    slug,
    leader,
    asked: key,
    issue,
    lane,
    position,
    state,
    from: writeDatedDay(stance.from),
    to: written(stance.to),
    day,
    summary,
    rationale,
    confidence,
    lookedIn,
    codes: stance.codes,
    lastChecked: stance.lastChecked,
    sources: stance.sources.map(citedJson),
    replies: stance.replies.map(replyJson),
    withheld: null,
  };
}

function readingJson({ position, state, lane, day, confidence }: Reading<number>) {
  return { position, state, lane, day, confidence };
}

function cellJson(cell: AgreementCell<number>) {
  const { issue, weight, status, distance, minDistance, maxDistance, amount, a, b } = cell;
  return {
    issue,
    weight,
    status,
    distance,
    minDistance,
    maxDistance,
    amount,
    a: readingJson(a),
    b: readingJson(b),
  };
}

/** What a pair is told of: with the lines of its sum, or, where there are too many of them, with null in their place. */
type TotalOrWhole = Omit<Agreement<number>, "cells" | "weights" | "ends"> & {
  cells: readonly AgreementCell<number>[] | null;
};

export function pairJson(a: Pick<Column, "key">, b: Pick<Column, "key">, agreement: TotalOrWhole) {
  const { value, raw, bounds, coverage, range, noRange, reason } = agreement;
  return {
    a: a.key,
    b: b.key,
    value,
    raw,
    bounds,
    coverage,
    range,
    noRange,
    reason,
    deedsAgainstWords: agreement.deedsAgainstWords,
    parts: Object.fromEntries(agreement.parts.map((part) => [part.name, part.value])),
    cells: agreement.cells?.map(cellJson) ?? null,
  };
}

export function periodJson({ from, to }: Period) {
  return { from: writeDatedDay(from), to: written(to) };
}

export function termJson({
  office,
  officeKind,
  ...period
}: Pick<Term, "office" | "officeKind" | "from" | "to">) {
  return { office, officeKind, ...periodJson(period) };
}

export function leaderJson(leader: Leader, asOf: Day) {
  const { slug, name, party, country, born, lastChecked, terms } = leader;
  return {
    slug,
    name,
    party,
    country: { code: country.slug, name: country.name, region: country.region },
    born: writeDatedDay(born),
    office: officeStatus(terms, asOf).status,
    terms: terms.map(termJson),
    lastChecked,
  };
}

export function issueJson(issue: Issue, asOf: Day) {
  const { slug, name, shortName, proposition, agreeing, counts, doesNotCount, core, anchors, lastChecked } =
    issue;
  return {
    slug,
    name,
    shortName,
    proposition,
    agreeing,
    counts,
    doesNotCount,
    core,
    asked: noLongerAsked(issue, asOf) === null,
    retired: written(issue.retired),
    anchors: POSITIONS.flatMap((position) => {
      const text = anchors[position];
      return text ? [{ position, text }] : [];
    }),
    lastChecked,
  };
}

export function eventJson(event: Event) {
  const { slug, title, summary, leaders, issues, lastChecked } = event;
  return {
    slug,
    day: writeDatedDay(event.day),
    title,
    summary,
    leaders,
    issues,
    lastChecked,
    answers: event.answers.map((a) => ({ event: a.slug, note: a.note })),
    reactions: event.reactions.map((r) => {
      const said = { day: writeDatedDay(r.day), note: r.note };
      return r.kind === "event" ? { event: r.slug, ...said } : { stance: r.slug, ...said };
    }),
    sources: event.sources.map(citedJson),
    replies: event.replies.map(replyJson),
  };
}

export function sourceJson(source: ListedSource) {
  const { slug, url, title, publisher, date, note, archivedAt, lastChecked, stances, events } = source;
  return { slug, url, title, publisher, date, note, archivedAt, lastChecked, supports: { stances, events } };
}

export function releaseJson(release: ReleaseSummary) {
  const { number, day, at, sentence, proposedBy, approvedBy, reviewMode, hash, withheld } = release;
  return {
    number,
    day,
    at,
    sentence,
    proposedBy,
    approvedBy,
    reviewMode,
    hash,
    withheld: withheld && tombstoneJson(withheld),
  };
}
