import { z } from "zod";

/** The shapes promised for /api/v1, written here independently of the code that answers. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const datedDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const slug = z.string().regex(/^[a-z0-9.-]+$/);
const position = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
const state = z.enum(["unclear", "declined", "not-found", "not-applicable", "not-yet-researched"]);
const lane = z.enum(["says", "does"]);
const confidence = z.enum(["low", "medium", "high"]);
const moment = { release: z.int().min(1), asOf: day };
const share = z.number().min(0).max(1);

export const stancesAnswer = z.object({
  ...moment,
  stances: z.array(
    z.object({
      leader: slug,
      issue: slug,
      lane,
      position: position.nullable(),
      state: state.nullable(),
      from: datedDay,
      to: datedDay.nullable(),
      summary: z.string().min(1),
      rationale: z.string().min(1),
      confidence,
      lastChecked: day,
      sources: z
        .array(
          z.object({
            title: z.string().min(1),
            publisher: z.string(),
            url: z.url(),
            date: datedDay.nullable(),
          }),
        )
        .min(1),
    }),
  ),
});

const reading = z.object({
  position: position.nullable(),
  state: state.nullable(),
  lane: lane.nullable(),
  day: day.nullable(),
});

export const agreementAnswer = z.object({
  ...moment,
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      value: share.nullable(),
      coverage: z.object({ shared: z.int().min(0), of: z.int().min(0) }),
      range: z.tuple([share, share]),
      reason: z.string().nullable(),
      cells: z.array(
        z.object({
          issue: slug,
          weight: z.number().min(0),
          status: z.enum(["counted", "unknown", "not-applicable", "weight-0"]),
          distance: z.number().nullable(),
          a: reading,
          b: reading,
        }),
      ),
    }),
  ),
});

export const leadersAnswer = z.object({
  ...moment,
  leaders: z.array(
    z.object({
      slug,
      name: z.string(),
      country: z.object({ name: z.string() }),
      terms: z.array(
        z.object({
          office: z.string(),
          officeKind: z.string().nullable(),
          from: datedDay,
          to: datedDay.nullable(),
        }),
      ),
      lastChecked: day,
    }),
  ),
});

export const issuesAnswer = z.object({
  ...moment,
  issues: z.array(z.object({ slug, name: z.string(), proposition: z.string(), lastChecked: day })),
});

export const eventsAnswer = z.object({
  ...moment,
  events: z.array(
    z.object({ slug, title: z.string(), leaders: z.array(slug), issues: z.array(slug), lastChecked: day }),
  ),
});

export const releasesAnswer = z.object({
  releases: z.array(
    z.object({ number: z.int().min(1), sentence: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

export const sourcesAnswer = z.object({
  ...moment,
  sources: z.array(z.object({ title: z.string(), publisher: z.string(), url: z.url() })),
});

/** Why an address could not be answered. */
export const problemAnswer = z.object({
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  parameters: z
    .array(z.object({ name: z.string(), value: z.string(), reason: z.string().min(10) }))
    .optional(),
});
