import { z } from "zod";
import {
  code,
  day,
  period,
  periodIsNotEmpty,
  position,
  slug,
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
  source: z.string({ error: "a citation names the slug of its source" }).min(1),
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
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (stance.position !== null && stance.state !== null)
      problem("state", "a stance holds a position or a state, not both; remove one of them");
    if (stance.position === null && stance.state === null)
      problem("position", `a stance without a position needs a state: ${STORED_STATES.join(", ")}`);
    if (stance.state === "not-found" && stance.lookedIn === null)
      problem("lookedIn", "not-found needs the places looked in");
    if (needsCitation(stance) && stance.citations.length === 0)
      problem("citations", "a position, unclear and declined need at least one source");
  });
export type StanceContent = z.infer<typeof stanceSchema>;
export type StanceInput = z.input<typeof stanceSchema>;

function needsCitation(stance: { position: number | null; state: StoredState | null }): boolean {
  return stance.position !== null || stance.state === "unclear" || stance.state === "declined";
}

/** The stance's slug: leader, issue, lane and its beginning as far as it is known. */
export function stanceSlug(content: { leader: string; issue: string; lane: string; from: string }): string {
  return `${content.leader}-${content.issue}-${content.lane}-${content.from}`;
}
