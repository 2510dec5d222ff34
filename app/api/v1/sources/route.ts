import { countSources, listSources } from "@/lib/sources/queries";
import { SOURCES } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { apiRoute } from "../_route";
import { sourceJson } from "../_shapes";

/** Sources, each with how many stances and events cite it; `q` looks in title and publisher. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  SOURCES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const filter = { text: view.q, order: view.order };
    const [count, sources] = await Promise.all([
      countSources(number, filter),
      listSources(number, { ...filter, ...sliceOf(view) }),
    ]);
    return {
      body: { sources: sources.map(sourceJson) },
      count,
    };
  },
);
