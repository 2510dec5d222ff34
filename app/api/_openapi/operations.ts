import type { ProblemKind } from "@/lib/http/problem-answer";
import { PROBLEM_STATUS } from "@/lib/http/problem-answer";
import { getTranslator } from "@/lib/i18n/translator";
import type { Spec } from "@/lib/views/parameter";
import { moment } from "@/lib/views/parameters";
import type { Messages } from "@/messages";
import { type JsonSchema, schemaAt, schemaOfText } from "./schemas";

type Ref = { $ref: string };
export type ParameterObject = {
  name: string;
  in: "query" | "path";
  description: string;
  required: boolean;
  schema: JsonSchema;
};
export type ResponseObject = {
  description: string;
  headers?: Record<string, Ref>;
  content?: Record<string, { schema: JsonSchema }>;
};
export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: (ParameterObject | Ref)[];
  requestBody?: { required: boolean; description: string; content: Record<string, object> };
  responses: Record<string, ResponseObject | Ref>;
};

const words = () => getTranslator("reference");

/** What a parameter means: its own words at this address where it has any, else those that it has everywhere. */
function meaningOf(address: string, name: string): string {
  const t = words();
  const own = `parameterOf.${address}.${name}` as Parameters<typeof t>[0];
  return t.has(own) ? t(own) : t(`parameter.${name as keyof Messages["reference"]["parameter"]}`);
}

export function parametersOf(
  address: string,
  spec: Spec,
  needs: readonly string[] = [],
): (ParameterObject | Ref)[] {
  const own = Object.entries(spec).map(
    ([name, { schema }]): ParameterObject => ({
      name,
      in: "query",
      description: meaningOf(address, name),
      required: needs.includes(name),
      schema: schemaOfText(schema),
    }),
  );
  return [...own, ...Object.keys(moment).map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

/** What every address takes. */
export function sharedParameters(): Record<string, ParameterObject> {
  return Object.fromEntries(
    Object.entries(moment).map(([name, { schema }]) => [
      name,
      { name, in: "query", description: meaningOf("", name), required: false, schema: schemaOfText(schema) },
    ]),
  );
}

const headers = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const READ = ["ETag", "Cache-Control", "Access-Control-Allow-Origin"];
/** Beside these, of what is read as JSON or as CSV. */
export const READ_IN_FORMS = [
  "Vary",
  "Link",
  "RateLimit",
  "RateLimit-Policy",
  "Standpoint-Release",
  "Standpoint-As-Of",
];
/** Beside these, of a list that comes in pages. */
export const READ_IN_PAGES = ["Standpoint-Page", "Standpoint-Pages", "Standpoint-Count"];
/** Beside these, of a file. */
export const READ_AS_FILE = ["Content-Disposition"];

/** Headers of answers, by name. */
export function sharedHeaders() {
  const t = words();
  const header = (key: keyof Messages["reference"]["header"]) => ({
    description: t(`header.${key}`),
    schema: { type: "string" },
  });
  return {
    ETag: header("etag"),
    "Cache-Control": header("cacheControl"),
    "Access-Control-Allow-Origin": header("allowOrigin"),
    Vary: header("vary"),
    Link: header("link"),
    RateLimit: header("rateLimit"),
    "RateLimit-Policy": header("rateLimitPolicy"),
    "Content-Disposition": header("contentDisposition"),
    "Standpoint-Release": header("release"),
    "Standpoint-As-Of": header("asOf"),
    "Standpoint-Page": header("page"),
    "Standpoint-Pages": header("pages"),
    "Standpoint-Count": header("count"),
    Location: header("location"),
    Allow: header("allow"),
    "Retry-After": header("retryAfter"),
  };
}

/** The kinds of problem that an address which is read tells of. */
const READING: ProblemKind[] = ["bad-parameter", "nothing-published", "internal-error"];
/** Beside these, one of the interface itself, where it is counted how much one address asks. */
const COUNTED: ProblemKind = "too-many-requests";
/** Beside these, one that is no list but names a record or a file. */
const FINDING: ProblemKind[] = [...READING, "not-found"];
const SENDING: ProblemKind[] = ["bad-positions", "too-large", "internal-error", COUNTED];
const HEADERS_OF: Partial<Record<ProblemKind, string[]>> = {
  "nothing-published": ["Retry-After"],
  "method-not-allowed": ["Allow"],
  "too-many-requests": ["Retry-After", "RateLimit", "RateLimit-Policy"],
};

/** Every problem that is told of, each with its status, as responses that addresses refer to. */
export function sharedResponses(): Record<string, ResponseObject> {
  const t = getTranslator("api");
  const kinds = Object.keys(PROBLEM_STATUS) as ProblemKind[];
  const problems = kinds.map((kind): [string, ResponseObject] => [
    kind,
    {
      description: t(`problem.${kind}.title`),
      ...(HEADERS_OF[kind] ? { headers: headers(...HEADERS_OF[kind]) } : {}),
      content: { "application/problem+json": { schema: { $ref: schemaAt("Problem") } } },
    },
  ]);
  return {
    ...Object.fromEntries(problems),
    "not-modified": { description: words()("response.notModified"), headers: headers(...READ) },
    replaced: { description: words()("response.replaced"), headers: headers("Location") },
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
      description: words()("response.ok"),
      headers: headers(...READ, ...more),
      content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
    },
    304: { $ref: "#/components/responses/not-modified" },
    308: { $ref: "#/components/responses/replaced" },
    ...refused([
      ...(finds === "names" ? FINDING : READING),
      ...(more.includes("RateLimit") ? [COUNTED] : []),
    ]),
  };
}

export function sendingResponses(schema: JsonSchema): Operation["responses"] {
  return {
    200: {
      description: words()("response.computed"),
      headers: headers("Cache-Control", "Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy"),
      content: { "application/json": { schema } },
    },
    ...refused(SENDING),
  };
}
