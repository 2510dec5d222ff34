import { z } from "zod";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { CONFIDENCES } from "@/lib/domain/confidence";
import { LANES } from "@/lib/domain/lane";
import { MEASURE_IDS } from "@/lib/domain/measures/registry";
import { STATES } from "@/lib/domain/state";
import { told } from "./told";

// What many answers have in common. A description that is not said is one that the name says.

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day as far as it is known. */
export const datedDay = told(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), "datedDay");
export const slug = z.string().regex(/^[a-z0-9.-]+$/);
/** Of any noun: those of countries are their codes, in capitals. */
export const anySlug = z.string().regex(/^[A-Za-z0-9.-]+$/);
/** A leader as asked for, with a day of their own where one was named. */
export const leaderKey = told(z.string().regex(/^[a-z0-9-]+(@\d{4}-\d{2}-\d{2})?$/), "leaderKey");
export const count = z.int().min(0);
export const position = told(z.literal([-2, -1, 0, 1, 2]), "position");
export const lane = z.enum(LANES);
export const laneChoice = z.enum(["default", ...LANES]);
export const measure = z.enum(MEASURE_IDS);
export const former = z.enum(["last-day", "strict"]);
export const state = told(z.enum(STATES), "state");
export const confidence = z.enum(CONFIDENCES);
export const method = told(z.string(), "method");
/** The lowest and the highest value that what is unknown leaves open. */
export const range = told(z.tuple([z.number(), z.number()]).readonly(), "range");
export const coverage = told(z.strictObject({ shared: count, of: count }), "coverage");

export const tombstone = z.strictObject({
  day,
  reason: z.string(),
  cause: told(z.strictObject({ noun: z.enum(NOUN_NAMES), slug: anySlug }).nullable(), "cause"),
});
export const withheld = told(tombstone.nullable(), "withheld");

export const citedSource = z.strictObject({
  slug,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  date: datedDay.nullable(),
  archivedAt: z.string().nullable(),
  quote: z.string().nullable(),
  locator: told(z.string().nullable(), "locator"),
  withheld,
});

export const reply = z.strictObject({ slug, by: told(z.string(), "by"), day: datedDay, text: z.string() });
