import { z } from "zod";
import { levelsOf, type Scale } from "@/lib/domain/scale";
import { MEASURE_NAMES } from "./names";
import { MOST_LEVELS, MOST_NAMED, MOST_WEIGHT, type PositionsProblem, shown } from "./problem";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a leader's positions hold is read by `readBoard`, which names each place; here only that there are any. */
const positions = z.custom<Record<string, unknown>>(isRecord).meta({
  type: "object",
  additionalProperties: { type: "object", additionalProperties: { type: ["integer", "null"] } },
});

const scale = z
  .tuple([z.int(), z.int()])
  .transform(([min, max]): Scale => ({ min, max }))
  .refine((given) => given.max > given.min && levelsOf(given) <= MOST_LEVELS);

/** Positions that somebody brings, with the scale they are on and the measure to compute by. */
export const agreementRequest = z.strictObject({
  scale,
  measure: z.enum(MEASURE_NAMES).default("city-block"),
  weights: z.record(z.string(), z.number().min(0).max(MOST_WEIGHT)).default({}),
  positions,
  explain: z
    .array(z.tuple([z.string(), z.string()]))
    .max(MOST_NAMED)
    .default([]),
});

export type AgreementRequest = z.infer<typeof agreementRequest>;

/** Reads a request, or says what is wrong with each of its parts but the positions themselves. */
export function readRequest(
  body: unknown,
): { ok: true; request: AgreementRequest } | { ok: false; problems: PositionsProblem[] } {
  if (!isRecord(body))
    return { ok: false, problems: [{ path: "", value: shown(body), code: "bad-request" }] };
  const parsed = agreementRequest.safeParse(body);
  if (parsed.success) return { ok: true, request: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, body)) };
}

function problemsOf(issue: z.core.$ZodIssue, body: Record<string, unknown>): PositionsProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: shown(key), value: shown(body[key]), code: "unknown-field" }));
  const [field] = issue.path;
  switch (field) {
    case "scale":
      return [{ path: "scale", value: shown(body.scale), code: "bad-scale", facts: { most: MOST_LEVELS } }];
    case "measure":
      return [{ path: "measure", value: shown(body.measure), code: "unknown-measure" }];
    case "weights": {
      const [, name] = issue.path;
      const value = isRecord(body.weights) && typeof name === "string" ? body.weights[name] : body.weights;
      const path = ["weights", ...(name === undefined ? [] : [shown(String(name))])].join(".");
      return [{ path, value: shown(value), code: "bad-weight", facts: { most: MOST_WEIGHT } }];
    }
    case "explain":
      return [
        { path: "explain", value: shown(body.explain), code: "bad-explain", facts: { most: MOST_NAMED } },
      ];
    default:
      return [{ path: "positions", value: shown(body.positions), code: "bad-positions" }];
  }
}
