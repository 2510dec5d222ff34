import { hitGroups } from "@/components/search/hit-lines";
import { searchRecord } from "@/lib/search/queries";
import { SEARCH } from "../_addresses/lists";
import { apiRoute } from "../_route";

/** Records by words, kind by kind, the best first; `limit` hits of each kind. The links keep the day and release asked for. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  SEARCH,
  async ({ view, moment, link }) => {
    const found = hitGroups(await searchRecord(moment.release.number, view.q, view.limit));
    const groups = found.filter(({ kind }) => view.kind === "all" || kind === view.kind);
    return {
      body: {
        q: view.q,
        groups: groups.map(({ kind, label, lines, more }) => ({
          kind,
          label,
          more,
          hits: lines.map(({ path, ...line }) => ({ ...line, href: link(path) })),
        })),
      },
    };
  },
);
