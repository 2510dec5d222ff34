import { recordAt } from "@/app/_view/record";
import { countSources, listSources, type SourceFilter } from "@/lib/sources/queries";
import { SOURCES } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { issueNamed, leaderNamed } from "../_named";
import { apiRoute } from "../_route";
import { sourceJson } from "../_shapes";

/** Sources, each with how many stances and events cite it; `q` looks in title and publisher. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  SOURCES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const record = await recordAt(number);
    const { q: text, order, publisher, year, leader, issue } = view;
    const filter: SourceFilter = {
      text,
      order,
      publisher,
      ...(year === null ? {} : { year }),
      ...(leader === null ? {} : { leader: leaderNamed(record, leader, "leader").id }),
      ...(issue === null ? {} : { issue: issueNamed(record, issue, "issue").id }),
    };
    const [count, sources] = await Promise.all([
      countSources(number, filter),
      listSources(number, { ...filter, ...sliceOf(view) }),
    ]);
    return { body: { sources: sources.map(sourceJson) }, count };
  },
);
