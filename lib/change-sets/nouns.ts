import type { z } from "zod";
import { blocSchema } from "@/lib/blocs/schema";
import { countrySchema } from "@/lib/countries/schema";
import { eventSchema } from "@/lib/events/schema";
import { issueSchema } from "@/lib/issues/schema";
import { leaderSchema } from "@/lib/leaders/schema";
import { membershipSchema } from "@/lib/memberships/schema";
import { reactionSchema } from "@/lib/reactions/schema";
import { replySchema } from "@/lib/replies/schema";
import { sourceSchema } from "@/lib/sources/schema";
import { stanceSchema } from "@/lib/stances/schema";
import { termSchema } from "@/lib/terms/schema";

/** Every noun, so ordered that a record refers to those of earlier nouns only. */
export const NOUN_NAMES = [
  "country",
  "bloc",
  "membership",
  "leader",
  "term",
  "issue",
  "source",
  "stance",
  "event",
  "reaction",
  "reply",
] as const;
export type NounName = (typeof NOUN_NAMES)[number];

/**
 * The version of the descriptions below. A release keeps the version it was hashed under: a field that came later is no
 * part of its hash, so that old releases still verify.
 */
export const RECORD_FORMAT = 4;

/**
 * How a field of a record's content stands in the database.
 * - `plain`: a column of the same name
 * - `dated`: a day as far as it is known, in the column and `…Precision`
 * - `ref`: the slug of another record, in the column `…Id`
 *
 * `format` is the version of the descriptions that brought it, 1 if none is named.
 */
export type Field = ({ kind: "plain" } | { kind: "dated" } | { kind: "ref"; to: NounName }) & {
  format?: number;
};

/** Rows that belong to a revision: one for each item of a list in its content. */
export type ListPart = {
  table: string;
  /** The column that keeps the item's place (from 0), where the order matters. */
  order: string | null;
  /** Whether the rows are texts in a language. */
  language: boolean;
  fields: Record<string, Field>;
  /** Where the items are bare values: the one field that they are. */
  bare: string | null;
};

export type Noun = {
  name: NounName;
  /** The identity's table; its revisions stand in `<table>Revision`. */
  table: string;
  schema: z.ZodType<Record<string, unknown>>;
  /** Fields that the identity keeps for good, beside the slug; those of `fields` stand in the revision as well. */
  identity: string[];
  fields: Record<string, Field>;
  /** The version since which a removed record may name another that stands for it (`replacedBy`); null where it may not. */
  replaceable: number | null;
  /** Fields in words, one row for each language; null for a noun without. */
  texts: { table: string; fields: string[] } | null;
  lists: Record<string, ListPart>;
};

const plain: Field = { kind: "plain" };
const dated: Field = { kind: "dated" };
const ref = (to: NounName): Field => ({ kind: "ref", to });
const period = { from: dated, to: dated };
const list = (table: string, fields: Record<string, Field>, more: Partial<ListPart> = {}): ListPart => ({
  table,
  fields,
  order: "order",
  language: false,
  bare: null,
  ...more,
});
const noun = (given: Partial<Noun> & Pick<Noun, "name" | "table" | "schema" | "fields">): Noun => ({
  identity: [],
  replaceable: null,
  texts: null,
  lists: {},
  ...given,
  fields: { ...given.fields, lastChecked: plain },
});

/** The one description of every noun, from which it is written, read back, checked, hashed and published. */
export const NOUNS: Record<NounName, Noun> = {
  country: noun({
    name: "country",
    table: "Country",
    schema: countrySchema,
    fields: { region: plain },
    texts: { table: "CountryText", fields: ["name"] },
  }),
  bloc: noun({
    name: "bloc",
    table: "Bloc",
    schema: blocSchema,
    fields: {},
    texts: { table: "BlocText", fields: ["name", "description"] },
  }),
  membership: noun({
    name: "membership",
    table: "Membership",
    schema: membershipSchema,
    fields: { bloc: ref("bloc"), country: ref("country"), ...period },
  }),
  leader: noun({
    name: "leader",
    table: "Leader",
    schema: leaderSchema,
    replaceable: 2,
    fields: { country: ref("country"), born: dated },
    texts: { table: "LeaderText", fields: ["name", "sortName", "party"] },
  }),
  term: noun({
    name: "term",
    table: "Term",
    schema: termSchema,
    replaceable: 3,
    fields: { leader: ref("leader"), officeKind: { ...plain, format: 4 }, ...period },
    texts: { table: "TermText", fields: ["office"] },
  }),
  issue: noun({
    name: "issue",
    table: "Issue",
    schema: issueSchema,
    fields: { order: plain, core: plain, retired: { ...dated, format: 2 } },
    texts: {
      table: "IssueText",
      fields: ["name", "shortName", "proposition", "agreeing", "counts", "doesNotCount"],
    },
    lists: {
      anchors: list("IssueAnchor", { position: plain, text: plain }, { order: null, language: true }),
    },
  }),
  source: noun({
    name: "source",
    table: "Source",
    schema: sourceSchema,
    replaceable: 2,
    identity: ["address"],
    fields: { url: plain, title: plain, publisher: plain, date: dated, note: plain, archivedAt: plain },
  }),
  stance: noun({
    name: "stance",
    table: "Stance",
    schema: stanceSchema,
    replaceable: 3,
    identity: ["leader", "issue", "lane"],
    fields: {
      leader: ref("leader"),
      issue: ref("issue"),
      lane: plain,
      ...period,
      position: plain,
      state: plain,
      confidence: plain,
      lookedIn: plain,
    },
    texts: { table: "StanceText", fields: ["summary", "rationale"] },
    lists: {
      codes: list("StanceCode", { code: plain }, { order: "coder", bare: "code" }),
      citations: list("Citation", {
        source: ref("source"),
        quote: plain,
        locator: plain,
        accessedOn: plain,
        archivedAt: plain,
      }),
    },
  }),
  event: noun({
    name: "event",
    table: "Event",
    schema: eventSchema,
    fields: { day: dated },
    texts: { table: "EventText", fields: ["title", "summary"] },
    lists: {
      leaders: list("EventLeader", { leader: ref("leader") }, { bare: "leader" }),
      issues: list("EventIssue", { issue: ref("issue") }, { bare: "issue" }),
      citations: list("EventCitation", { source: ref("source"), quote: plain, locator: plain }),
    },
  }),
  reaction: noun({
    name: "reaction",
    table: "Reaction",
    schema: reactionSchema,
    fields: { answers: ref("event"), event: ref("event"), stance: ref("stance") },
    texts: { table: "ReactionText", fields: ["note"] },
  }),
  reply: noun({
    name: "reply",
    table: "Reply",
    schema: replySchema,
    fields: { leader: ref("leader"), stance: ref("stance"), event: ref("event"), day: dated },
    texts: { table: "ReplyText", fields: ["by", "text"] },
  }),
};

/** Every noun in the order of `NOUN_NAMES`. */
export const ALL_NOUNS: readonly Noun[] = NOUN_NAMES.map((name) => NOUNS[name]);

/** The columns in which a field stands. */
export function columnsOf(name: string, field: Field): string[] {
  if (field.kind === "ref") return [`${name}Id`];
  return field.kind === "dated" ? [name, `${name}Precision`] : [name];
}

/** The references of a record of this noun, in its revision and in its lists. */
export function referencesOf(of: Noun): { field: string; to: NounName; list: ListPart | null }[] {
  const own = Object.entries(of.fields).map(([field, kind]) => ({
    field,
    kind,
    list: null as ListPart | null,
  }));
  const listed = Object.values(of.lists).flatMap((part) =>
    Object.entries(part.fields).map(([field, kind]) => ({ field, kind, list: part })),
  );
  return [...own, ...listed].flatMap(({ field, kind, list }) =>
    kind.kind === "ref" ? [{ field, to: kind.to, list }] : [],
  );
}
