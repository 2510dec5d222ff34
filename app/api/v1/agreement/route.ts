import { checkIssues, columnsFor, issuesFor, recordAt } from "@/app/_view/record";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import { leaders } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { AGREEMENT } from "../_addresses/agreement";
import { apiRoute } from "../_route";
import { pairJson } from "../_shapes";
import { computeAgreement } from "./compute";

/** Cells of one answer, pairs times issues; some 6 MB. Twenty leaders on a hundred issues stay below. */
const MOST_CELLS = 25_000;

/**
 * The agreement of every two of the leaders, in the order given, with the cells it was computed from; by POST of positions
 * that are brought.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  AGREEMENT,
  async ({ view, moment }) => {
    const record = await recordAt(moment.release.number);
    const columns = columnsFor(record, view.leaders, moment);
    checkIssues(record, Object.keys(view.weights), "weights");
    const weighed = issuesFor(record, view.issues, moment.asOf).map(({ id, slug }) => ({
      id,
      slug,
      weight: view.weights[slug] ?? 1,
    }));
    const pairs = (columns.length * (columns.length - 1)) / 2;
    if (pairs === 0 || pairs * weighed.length > MOST_CELLS)
      throw new ParameterError([
        {
          parameter: "leaders",
          value: shownValue(leaders.write(view.leaders) ?? ""),
          code: pairs === 0 ? "too-few-leaders" : "too-many",
        },
      ]);
    return {
      body: {
        method: METHOD_VERSION,
        former: moment.former,
        lane: view.lane,
        measure: view.measure,
        pairs: columns.flatMap((a, at) =>
          columns.slice(at + 1).map((b) => {
            const agreement = pairAgreement(record.index, {
              a: { leader: a.leader.id, terms: a.leader.terms, day: a.day },
              b: { leader: b.leader.id, terms: b.leader.terms, day: b.day },
              issues: weighed,
              former: moment.former,
              choice: view.lane,
              measure: view.measure,
            });
            return pairJson(a, b, agreement);
          }),
        ),
      },
    };
  },
  computeAgreement,
);
