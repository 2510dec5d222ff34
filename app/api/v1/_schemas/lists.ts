import { z } from "zod";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import { SEARCH_KINDS } from "@/lib/search/model";
import { told } from "./told";
import * as v from "./values";

export const term = z.strictObject({
  office: z.string(),
  officeKind: told(z.enum(OFFICE_KINDS).nullable(), "officeKind"),
  from: v.datedDay,
  to: told(v.datedDay.nullable(), "until"),
});

/** A term with whose it was. */
export const leaderTerm = z.strictObject({
  slug: v.slug,
  leader: v.slug,
  ...term.shape,
  inForce: told(z.boolean(), "inForce"),
});

export const membership = z.strictObject({
  bloc: v.slug,
  name: z.string(),
  country: z.strictObject({ code: told(z.string(), "countryCode"), name: z.string() }),
  from: v.datedDay,
  to: told(v.datedDay.nullable(), "until"),
  inForce: told(z.boolean(), "inForce"),
});

export const leader = z.strictObject({
  slug: v.slug,
  name: z.string(),
  party: z.string(),
  country: z.strictObject({ code: told(z.string(), "countryCode"), name: z.string(), region: z.string() }),
  born: v.datedDay,
  office: told(z.enum(["in-office", "former", "before-office", "never"]), "office"),
  terms: z.array(term),
  lastChecked: v.day,
});

export const issue = z.strictObject({
  slug: v.slug,
  name: z.string(),
  shortName: z.string(),
  proposition: told(z.string(), "proposition"),
  agreeing: z.string(),
  counts: z.string(),
  doesNotCount: z.string(),
  core: z.boolean(),
  asked: told(z.boolean(), "asked"),
  retired: told(v.datedDay.nullable(), "retired"),
  anchors: told(z.array(z.strictObject({ position: v.position, text: z.string() })), "anchors"),
  lastChecked: v.day,
});

const reaction = { day: v.datedDay, note: z.string() };
export const event = z.strictObject({
  slug: v.slug,
  day: v.datedDay,
  title: z.string(),
  summary: z.string(),
  leaders: z.array(v.slug),
  issues: z.array(v.slug),
  lastChecked: v.day,
  answers: told(z.array(z.strictObject({ event: v.slug, note: z.string() })), "answers"),
  reactions: told(
    z.array(
      z.union([
        z.strictObject({ event: v.slug, ...reaction }),
        z.strictObject({ stance: v.slug, ...reaction }),
      ]),
    ),
    "reactions",
  ),
  sources: z.array(v.citedSource),
  replies: told(z.array(v.reply), "replies"),
});

/** A reply with what it answers. */
export const listedReply = z.strictObject({
  slug: v.slug,
  leader: told(v.slug, "replyLeader"),
  stance: told(v.slug.nullable(), "replyStance"),
  event: told(v.slug.nullable(), "replyEvent"),
  by: told(z.string(), "by"),
  day: v.datedDay,
  text: z.string(),
  lastChecked: v.day,
});

export const source = z.strictObject({
  slug: v.slug,
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  date: v.datedDay.nullable(),
  note: z.string(),
  archivedAt: z.string().nullable(),
  lastChecked: v.day,
  supports: told(z.strictObject({ stances: v.count, events: v.count }), "supports"),
});

export const release = z.strictObject({
  number: z.int().min(1),
  day: v.day,
  at: told(z.string(), "at"),
  sentence: z.string(),
  proposedBy: told(z.string(), "proposedBy"),
  approvedBy: told(z.string(), "proposedBy"),
  reviewMode: told(z.string(), "reviewMode"),
  hash: told(z.string().regex(/^[0-9a-f]{64}$/), "hash"),
  withheld: v.withheld,
});

export const hitGroup = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  label: z.string(),
  more: told(z.boolean(), "more"),
  hits: z.array(
    z.strictObject({
      slug: v.slug,
      title: z.string(),
      text: z.string().optional(),
      note: z.string(),
      href: told(z.string(), "href"),
    }),
  ),
});
