import type { NounName } from "@/lib/change-sets/nouns";
import { CONFIDENCES } from "@/lib/domain/confidence";
import { LANES } from "@/lib/domain/lane";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import regions from "@/messages/en/regions.json";
import type { FormField, RecordForm } from "./model";

const period: FormField[] = [
  { name: "from", as: "dated" },
  { name: "to", as: "dated", empty: "null" },
];
const lastChecked: FormField = { name: "lastChecked", as: "day" };

/** The one table of forms: which fields each noun's form asks for, in their order, and how. */
export const RECORD_FORMS: Record<NounName, RecordForm> = {
  stance: {
    slug: { typed: false, at: "from" },
    fields: [
      { name: "leader", as: "record", of: "leader", fixed: true },
      { name: "issue", as: "record", of: "issue", fixed: true },
      { name: "lane", as: "choice", of: LANES, fixed: true },
      { name: "holding", as: "holding" },
      { name: "lookedIn", as: "line", empty: "null" },
      ...period,
      { name: "summary", as: "text", worded: true },
      { name: "rationale", as: "text", worded: true },
      { name: "citations", as: "citations" },
      { name: "confidence", as: "choice", of: CONFIDENCES },
      { name: "codes", as: "codes" },
      lastChecked,
    ],
  },
  leader: {
    slug: { typed: true },
    fields: [
      { name: "name", as: "line" },
      { name: "sortName", as: "line" },
      { name: "country", as: "record", of: "country" },
      { name: "party", as: "line", worded: true },
      { name: "born", as: "dated" },
      lastChecked,
    ],
  },
  term: {
    slug: { typed: false, at: "from" },
    fields: [
      { name: "leader", as: "record", of: "leader" },
      { name: "office", as: "line", worded: true },
      { name: "officeKind", as: "choice", of: OFFICE_KINDS, empty: "null" },
      ...period,
      lastChecked,
    ],
  },
  issue: {
    slug: { typed: true },
    fields: [
      { name: "name", as: "line" },
      { name: "shortName", as: "line" },
      { name: "proposition", as: "text" },
      { name: "agreeing", as: "text" },
      { name: "anchors", as: "anchors" },
      { name: "counts", as: "text", empty: "text" },
      { name: "doesNotCount", as: "text", empty: "text" },
      { name: "order", as: "number" },
      { name: "core", as: "check" },
      { name: "retired", as: "dated", empty: "null" },
      lastChecked,
    ],
  },
  event: {
    slug: { typed: true },
    fields: [
      { name: "day", as: "dated" },
      { name: "title", as: "line", worded: true },
      { name: "summary", as: "text", worded: true },
      { name: "leaders", as: "records", of: "leader" },
      { name: "issues", as: "records", of: "issue" },
      { name: "citations", as: "citations" },
      lastChecked,
    ],
  },
  reaction: {
    slug: { typed: false, at: "answers" },
    fields: [
      { name: "answers", as: "record", of: "event" },
      { name: "event", as: "record", of: "event", empty: "null" },
      { name: "stance", as: "record", of: "stance", empty: "null" },
      { name: "note", as: "text", worded: true },
      lastChecked,
    ],
  },
  source: {
    slug: { typed: false, at: "url" },
    fields: [
      { name: "url", as: "address", fixed: true },
      { name: "title", as: "line" },
      { name: "publisher", as: "line" },
      { name: "date", as: "dated", empty: "null" },
      { name: "archivedAt", as: "address", empty: "null" },
      { name: "note", as: "text", empty: "text" },
      lastChecked,
    ],
  },
  reply: {
    slug: { typed: false, at: "day" },
    fields: [
      { name: "leader", as: "record", of: "leader" },
      { name: "stance", as: "record", of: "stance", empty: "null" },
      { name: "event", as: "record", of: "event", empty: "null" },
      { name: "day", as: "dated" },
      { name: "by", as: "line" },
      // Their words, not ours: nothing in them is for us to correct.
      { name: "text", as: "text" },
      lastChecked,
    ],
  },
  country: {
    slug: { typed: true },
    fields: [
      { name: "name", as: "line" },
      { name: "region", as: "choice", of: Object.keys(regions) },
      lastChecked,
    ],
  },
  bloc: {
    slug: { typed: true },
    fields: [{ name: "name", as: "line" }, { name: "description", as: "text" }, lastChecked],
  },
  membership: {
    slug: { typed: false, at: "from" },
    fields: [
      { name: "bloc", as: "record", of: "bloc" },
      { name: "country", as: "record", of: "country" },
      ...period,
      lastChecked,
    ],
  },
};
