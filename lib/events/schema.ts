import { z } from "zod";
import { datedDay, day, slug, sourceSlug, text } from "@/lib/change-sets/fields";

const eventCitationSchema = z.strictObject({
  source: sourceSlug,
  quote: text("quote").nullable().default(null),
  locator: text("locator").nullable().default(null),
});

/** What an event's record says. Leaders and issues stand in the order in which they matter to it. */
export const eventSchema = z.strictObject({
  day: datedDay("day"),
  title: text("title"),
  summary: text("summary"),
  leaders: uniqueSlugs("leader"),
  issues: uniqueSlugs("issue"),
  citations: z.array(eventCitationSchema).min(1, { error: "an event needs at least one source" }),
  lastChecked: day("lastChecked"),
});
export type EventContent = z.infer<typeof eventSchema>;
export type EventInput = z.input<typeof eventSchema>;

function uniqueSlugs(what: string) {
  return z
    .array(slug(what))
    .refine((slugs) => new Set(slugs).size === slugs.length, { error: `each ${what} is named once` });
}
