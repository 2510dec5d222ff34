import "../browser-zod";
import { z } from "zod";
import { BRIEFING_FORMAT, BRIEFING_VERSION, LONGEST_HEADLINE, REVEALS, releaseOf } from "./model";

/** Most steps of a briefing: far more than anybody presents, few enough for a browser to hold their pictures. */
export const MOST_STEPS = 60;

const text = (most: number) => z.string("text").max(most, "too-long");
const keys = z.array(text(200), "list").max(400, "too-many");

/** A view of this site that shows the same for good: no other host, and day and release in its query. */
export const viewSchema = text(500)
  .refine((path) => /^\/(?![/\\])[^\\\s]*$/.test(path), "not-a-view")
  .refine(
    (path) => /[?&]asOf=\d{4}-\d{2}-\d{2}(?:&|#|$)/.test(path) && releaseOf(path) !== null,
    "not-pinned",
  );

export const stepSchema = z.object({
  view: viewSchema,
  headline: text(LONGEST_HEADLINE),
  headlineRelease: z.int("number").min(1, "number").max(999_999_999, "number").optional(),
  note: text(10_000).default(""),
  speakerNotes: text(10_000).default(""),
  highlight: z
    .object({ leaders: keys.default([]), rows: keys.default([]) }, "object")
    .default({ leaders: [], rows: [] }),
  reveal: z.enum(REVEALS, "reveal").default("at-once"),
});

/** A briefing as its file holds it. The messages are codes, which messages/<language>/briefings.json puts into words. */
export const briefingSchema = z.object({
  format: z.literal(BRIEFING_FORMAT, "format"),
  version: z.literal(BRIEFING_VERSION, "version"),
  title: text(300).min(1, "empty"),
  steps: z.array(stepSchema, "list").max(MOST_STEPS, "too-many"),
});
