import { z } from "zod";
import { refusal } from "./agreement";
import { told } from "./told";
import * as v from "./values";

/** A measure with what it was computed on, and why it gives no number where it gives none. */
const measured = {
  value: told(z.number().nullable(), "value"),
  range: v.range.nullable(),
  reason: refusal.nullable(),
  coverage: v.coverage,
};
const spread = {
  known: v.count,
  median: z.number().nullable(),
  deviation: told(z.number().nullable(), "deviation"),
};

export const blocMember = z.strictObject({
  leader: v.slug,
  country: z.string(),
  office: z.string().nullable(),
  withOthers: told(z.strictObject(measured), "withOthers"),
  departures: told(z.strictObject({ ...measured, issues: z.array(v.slug) }).nullable(), "departures"),
});

const cohesionCell = z.strictObject({
  issue: v.slug,
  weight: z.number(),
  status: z.enum(["counted", "unknown", "not-applicable", "weight-0"]),
  ...spread,
  distance: z.number().nullable(),
  minDistance: z.number(),
  maxDistance: z.number(),
  rice: told(z.number().nullable(), "rice"),
});

export const bloc = z.strictObject({
  bloc: told(v.slug.nullable(), "bloc"),
  name: z.string(),
  members: z.array(blocMember),
  officeKindUnsaid: told(z.array(v.slug), "officeKindUnsaid"),
  otherOffice: told(z.array(v.slug), "otherOffice"),
  outOfOffice: told(z.array(v.slug), "outOfOffice"),
  countriesWithoutLeader: told(z.array(z.string()), "countriesWithoutLeader"),
  countriesOnRecord: told(z.strictObject({ known: v.count, of: v.count }).nullable(), "countriesOnRecord"),
  cohesion: z.strictObject({ ...measured, cells: z.array(cohesionCell) }),
});

const mediansCell = z.strictObject({
  issue: v.slug,
  weight: z.number(),
  status: z.enum(["counted", "too-few-holders", "split", "not-applicable", "weight-0"]),
  a: z.strictObject(spread),
  b: z.strictObject(spread),
  distance: z.number().nullable(),
});
export const blocMedians = z.strictObject({
  ...measured,
  both: told(z.array(v.slug), "both"),
  cells: z.array(mediansCell),
});

const acrossCell = z.strictObject({ a: v.slug, b: v.slug, ...measured });
export const blocPairs = z.strictObject({
  ...measured,
  spread: z.strictObject({ least: z.number(), greatest: z.number(), deviation: z.number() }).nullable(),
  cells: told(z.array(acrossCell).nullable(), "acrossCells"),
});
