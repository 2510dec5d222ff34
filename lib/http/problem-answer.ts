import { problemReason } from "@/lib/i18n/problem-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { ParameterProblem } from "@/lib/views/problem";

export type ProblemKind =
  | "bad-parameter"
  | "bad-positions"
  | "too-large"
  | "not-found"
  | "method-not-allowed"
  | "too-many-requests"
  | "format-not-offered"
  | "nothing-published"
  | "internal-error";

/** The status with which each kind of problem is answered. */
export const PROBLEM_STATUS: Readonly<Record<ProblemKind, number>> = {
  "bad-parameter": 400,
  "bad-positions": 400,
  "too-large": 413,
  "not-found": 404,
  "method-not-allowed": 405,
  "too-many-requests": 429,
  "format-not-offered": 501,
  "internal-error": 500,
  "nothing-published": 503,
};

/** Sent with every answer of the interface: anyone may read it from any page. */
export const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "etag, link, content-disposition, retry-after, ratelimit, ratelimit-policy, " +
    "standpoint-release, standpoint-as-of, standpoint-page, standpoint-pages, standpoint-count",
};

/** One thing that is wrong, and what would be right. */
type Told = { name: string; value: string; reason: string; accepted?: readonly string[] };

/**
 * What went wrong as `application/problem+json` (RFC 9457): `type`, `title`, `status`, `detail` and, for a bad address,
 * `parameters: [{ name, value, reason, accepted? }]`. Never kept by caches.
 */
export function problemAnswer(
  kind: ProblemKind,
  {
    problems = [],
    parameters = problems.map(parameterOf),
    headers = {},
  }: { problems?: ParameterProblem[]; parameters?: Told[]; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(problemBody(kind, parameters)), {
    status: PROBLEM_STATUS[kind],
    headers: {
      ...OPEN_TO_ALL,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** What a problem says, as it stands in an answer. */
export function problemBody(kind: ProblemKind, parameters: readonly Told[] = []) {
  const t = getTranslator("api");
  return {
    type: `/methods#${kind}`,
    title: t(`problem.${kind}.title`),
    status: PROBLEM_STATUS[kind],
    detail: parameters.length
      ? parameters.map(({ name, reason }) => t("parameter", { name, reason })).join(" ")
      : t(`problem.${kind}.detail`),
    ...(parameters.length ? { parameters } : {}),
  };
}

function parameterOf(problem: ParameterProblem): Told {
  const { parameter: name, value, accepted } = problem;
  return { name, value, reason: problemReason(problem), ...(accepted ? { accepted } : {}) };
}
