import { PROBLEM_STATUS, type ProblemKind } from "@/lib/http/problem-answer";
import { getTranslator } from "@/lib/i18n/translator";
import { COUNTED, headersNamed, READ } from "./headers";
import type { Operation, Ref, ResponseObject } from "./objects";
import { type JsonSchema, schemaAt } from "./schemas";

/** The kinds of problem that an address which is read tells of. */
const READING: ProblemKind[] = ["bad-parameter", "nothing-published", "internal-error"];
/** Beside these, one of the interface itself, where it is counted how much one address asks. */
const TOO_MANY: ProblemKind = "too-many-requests";
/** Beside these, one that is no list but names a record or a file. */
const FINDING: ProblemKind[] = [...READING, "not-found"];
const SENDING: ProblemKind[] = ["bad-positions", "too-large", "internal-error", TOO_MANY];
const HEADERS_OF: Partial<Record<ProblemKind, string[]>> = {
  "nothing-published": ["Retry-After"],
  "method-not-allowed": ["Allow"],
  "too-many-requests": ["Retry-After", ...COUNTED],
};

/** Every problem that is told of, each with its status, as responses that addresses refer to. */
export function sharedResponses(): Record<string, ResponseObject> {
  const t = getTranslator("api");
  const kinds = Object.keys(PROBLEM_STATUS) as ProblemKind[];
  const problems = kinds.map((kind): [string, ResponseObject] => [
    kind,
    {
      description: t(`problem.${kind}.title`),
      ...(HEADERS_OF[kind] ? { headers: headersNamed(HEADERS_OF[kind]) } : {}),
      content: { "application/problem+json": { schema: { $ref: schemaAt("Problem") } } },
    },
  ]);
  return {
    ...Object.fromEntries(problems),
    "not-modified": {
      description: getTranslator("reference")("response.notModified"),
      headers: headersNamed(READ),
    },
    replaced: {
      description: getTranslator("reference")("response.replaced"),
      headers: headersNamed(["Location"]),
    },
  };
}

function refused(kinds: readonly ProblemKind[]): Record<string, Ref> {
  return Object.fromEntries(
    [...kinds, "method-not-allowed" as const].map((kind) => [
      String(PROBLEM_STATUS[kind]),
      { $ref: `#/components/responses/${kind}` },
    ]),
  );
}

/** What an address that is read answers. @param content  by media type  @param more  headers beside those of every answer */
export function readingResponses(
  content: Record<string, JsonSchema>,
  finds: "lists" | "names",
  more: readonly string[] = [],
): Operation["responses"] {
  return {
    200: {
      description: getTranslator("reference")("response.ok"),
      headers: headersNamed([...READ, ...more]),
      content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
    },
    304: { $ref: "#/components/responses/not-modified" },
    308: { $ref: "#/components/responses/replaced" },
    ...refused([
      ...(finds === "names" ? FINDING : READING),
      ...(more.includes("RateLimit") ? [TOO_MANY] : []),
    ]),
  };
}

/** What an address answers to which something is sent. */
export function sendingResponses(schema: JsonSchema): Operation["responses"] {
  return {
    200: {
      description: getTranslator("reference")("response.computed"),
      headers: headersNamed(["Cache-Control", "Access-Control-Allow-Origin", ...COUNTED]),
      content: { "application/json": { schema } },
    },
    ...refused(SENDING),
  };
}
