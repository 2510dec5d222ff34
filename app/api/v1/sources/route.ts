import { countSources, listSources } from "@/lib/sources/queries";
import { SOURCES } from "../_addresses/lists";
import { apiRoute } from "../_route";
import { sourceJson } from "../_shapes";

const PER_PAGE = 1000;

/** Sources, each with how many stances and events cite it; `q` looks in title and publisher. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  SOURCES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const filter = { text: view.q, order: view.order };
    const [count, sources] = await Promise.all([
      countSources(number, filter),
      listSources(number, { ...filter, take: PER_PAGE, skip: (view.page - 1) * PER_PAGE }),
    ]);
    return {
      body: { sources: sources.map(sourceJson) },
      pages: Math.max(1, Math.ceil(count / PER_PAGE)),
    };
  },
);
