import { columnsAsked } from "@/app/_analysis/scope";
import { MOST_ORDERED, similarityOf } from "@/app/_analysis/similarity";
import { recordAt } from "@/app/_view/record";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { leaders } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { SIMILARITY } from "../_addresses/similarity";
import { apiRoute } from "../_route";
import { similarityJson } from "../_similarity";

/** How near every two leaders are, as one matrix in the order chosen. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  SIMILARITY,
  async ({ view, moment }) => {
    const record = await recordAt(moment.release.number);
    const asked = columnsAsked(record, view, moment).length;
    if (asked < 2 || asked > MOST_ORDERED)
      throw new ParameterError([
        {
          parameter: "leaders",
          value: shownValue(leaders.write(view.leaders) ?? ""),
          code: asked < 2 ? "too-few-leaders" : "too-many",
        },
      ]);
    const { similarity } = similarityOf(record, { ...view, page: 1 }, moment, MOST_ORDERED);
    return {
      body: {
        method: METHOD_VERSION,
        former: moment.former,
        lane: view.lane,
        measure: view.measure,
        bounds: similarity.measure.bounds,
        order: view.order,
        ...similarityJson(similarity),
      },
    };
  },
);
