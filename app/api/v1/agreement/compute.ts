import { type Board, readBoard } from "@/lib/agreements/board";
import { MEASURE_NAMES, MEASURES_BY_NAME } from "@/lib/agreements/names";
import { explainedPair, measureFor, totalsOf, weightsOf } from "@/lib/agreements/pairs";
import { type PositionsProblem, shown } from "@/lib/agreements/problem";
import { type AgreementRequest, readRequest } from "@/lib/agreements/schema";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { bodyBytes } from "@/lib/http/body-bytes";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { streamOf } from "@/lib/http/stream-of";
import { getTranslator } from "@/lib/i18n/translator";
import { pairJson } from "../_shapes";

/** Five hundred by five hundred positions with long names stay below. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Lines of all sums of one answer, pairs times issues; some 25 MB. With more, lines are written of named pairs alone. */
const MOST_LINES = 100_000;

/**
 * The agreements of positions that are brought with the request, each with its sum: nothing is read from the record and
 * nothing is kept, so it may be asked from anywhere.
 */
export async function computeAgreement(request: Request): Promise<Response> {
  const bytes = await bodyBytes(request, MOST_BYTES);
  if (bytes === null) return refusal([{ path: "", value: "", code: "too-large" }], "too-large");
  const text = new TextDecoder().decode(bytes);
  const body = jsonOf(text);
  if (body === undefined) return refusal([{ path: "", value: shown(text), code: "not-json" }]);
  const read = readRequest(body);
  if (!read.ok) return refusal(read.problems);
  const { request: asked } = read;
  const brought = readBoard(asked.scale, asked.positions);
  if (!brought.ok) return refusal(brought.problems);
  const { board } = brought;
  const problems = namesProblems(asked, board);
  if (problems.length > 0) return refusal(problems);
  return new Response(streamOf(answerParts(asked, board)), {
    headers: {
      ...OPEN_TO_ALL,
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Weights and pairs that name what has no positions. */
function namesProblems({ weights, explain }: AgreementRequest, board: Board): PositionsProblem[] {
  const [leaders, issues] = [new Set(board.leaders), new Set(board.issues)];
  return [
    ...Object.keys(weights)
      .filter((issue) => !issues.has(issue))
      .map(
        (issue): PositionsProblem => ({
          path: `weights.${shown(issue)}`,
          value: String(weights[issue]),
          code: "unknown-issue",
        }),
      ),
    ...explain.flatMap((pair, at): PositionsProblem[] =>
      pair.every((leader) => leaders.has(leader)) && pair[0] !== pair[1]
        ? []
        : [
            {
              path: `explain.${at}`,
              value: shown(pair),
              code: "bad-explain",
              facts: { most: explain.length },
            },
          ],
    ),
  ].slice(0, 20);
}

/** The answer piece by piece, so that a large one never stands in memory whole. */
function* answerParts(asked: AgreementRequest, board: Board): Generator<string> {
  const { leaders, issues } = board;
  const measure = measureFor(MEASURES_BY_NAME[asked.measure], board);
  const weights = weightsOf(board, asked.weights);
  const pairs = (leaders.length * (leaders.length - 1)) / 2;
  const every = pairs * issues.length <= MOST_LINES;
  const named = new Set(asked.explain.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]));
  const head = {
    method: METHOD_VERSION,
    measure: asked.measure,
    scale: [asked.scale.min, asked.scale.max],
    cells: every ? "all" : "named",
  };
  yield `${JSON.stringify(head).slice(0, -1)},"pairs":[`;
  for (const { a, totals } of totalsOf(board, measure, weights)) {
    const written = totals.map((total, at) => {
      const b = a + 1 + at;
      const [left, right] = [leaders[a] ?? "", leaders[b] ?? ""];
      const isExplained = every || named.has(pairKey(left, right));
      const pair = isExplained ? explainedPair(board, measure, weights, [a, b]) : total;
      return JSON.stringify(pairJson({ key: left }, { key: right }, pair));
    });
    if (written.length > 0) yield `${a === 0 ? "" : ","}${written.join(",")}`;
  }
  yield "]}";
}

const pairKey = (a: string, b: string) => JSON.stringify([a, b]);

function refusal(
  problems: readonly PositionsProblem[],
  kind: "bad-positions" | "too-large" = "bad-positions",
): Response {
  const t = getTranslator("api");
  return problemAnswer(kind, {
    parameters: problems.map(({ path, value, code, facts }) => ({
      name: path || t("positions.whole"),
      value,
      reason: t(`positions.reason.${code}`, facts),
      ...(code === "unknown-measure" ? { accepted: MEASURE_NAMES } : {}),
    })),
  });
}
