import { z } from "zod";
import {
  code,
  day,
  period,
  periodIsNotEmpty,
  position,
  slug,
  sourceSlug,
  text,
  webAddress,
} from "@/lib/change-sets/fields";
import { CONFIDENCES } from "@/lib/domain/confidence";
import { LANES } from "@/lib/domain/lane";

/** The states a record can hold; `not-yet-researched` is the absence of a record. */
export const STORED_STATES = ["unclear", "declined", "not-found", "not-applicable"] as const;
export type StoredState = (typeof STORED_STATES)[number];

const nullableText = (what: string) => text(what).nullable().default(null);

/** Where a record's evidence stands. `source` is the slug of the source's record. */
export const stanceCitationSchema = z.strictObject({
  source: sourceSlug,
  quote: nullableText("quote"),
  locator: nullableText("locator"),
  accessedOn: day("accessedOn").nullable().default(null),
  archivedAt: webAddress("archivedAt").nullable().default(null),
});

/** What a stance's record says: one documented period of one leader on one issue in one lane. */
export const stanceSchema = z
  .strictObject({
    leader: slug("leader"),
    issue: slug("issue"),
    lane: z.enum(LANES as readonly ["says", "does"], { error: 'lane must be "says" or "does"' }),
    ...period,
    position: position.nullable(),
    state: z
      .enum(STORED_STATES, { error: `state must be one of ${STORED_STATES.join(", ")}` })
      .nullable()
      .default(null),
    summary: text("summary"),
    rationale: text("rationale"),
    confidence: z.enum(CONFIDENCES as readonly ["low", "medium", "high"], {
      error: "confidence must be low, medium or high",
    }),
    lookedIn: nullableText("lookedIn"),
    codes: z.array(code).default([]),
    citations: z.array(stanceCitationSchema).default([]),
    lastChecked: day("lastChecked"),
  })
  .superRefine(periodIsNotEmpty)
  .superRefine((stance, context) => {
    for (const { field, message } of needsOfStance(stance))
      context.addIssue({ code: "custom", path: [field], message });
  });
export type StanceContent = z.infer<typeof stanceSchema>;
export type StanceInput = z.input<typeof stanceSchema>;

/**
 * What a stance lacks for what it claims: a position or a state and not both, the places looked in where nothing was found,
 * a source for a position, unclear and declined.
 */
export function needsOfStance(stance: {
  position: unknown;
  state: unknown;
  lookedIn: unknown;
  citations: readonly unknown[];
}): { field: string; message: string }[] {
  const needs: { field: string; message: string }[] = [];
  const need = (field: string, message: string) => needs.push({ field, message });
  const { position, state, lookedIn, citations } = stance;
  if (position !== null && state !== null)
    need("state", "a stance holds a position or a state, not both; remove one of them");
  if (position === null && state === null)
    need("position", `a stance without a position needs a state: ${STORED_STATES.join(", ")}`);
  if (state === "not-found" && lookedIn === null) need("lookedIn", "not-found needs the places looked in");
  const claims = position !== null || state === "unclear" || state === "declined";
  if (claims && citations.length === 0)
    need("citations", "a position, unclear and declined need at least one source");
  return needs;
}

/** The stance's slug: leader, issue, lane and its beginning as far as it is known. */
export function stanceSlug(content: { leader: string; issue: string; lane: string; from: string }): string {
  return `${content.leader}-${content.issue}-${content.lane}-${content.from}`;
}
