import { hitGroups } from "@/components/search/hit-lines";
import { searchRecord } from "@/lib/search/queries";
import { type Parameter, textTo } from "@/lib/views/parameter";
import { text } from "@/lib/views/parameters";
import { apiRoute } from "../_route";

const MOST = 50;
const FEW = 8;
const limit: Parameter<number> = {
  schema: textTo(
    (raw) => (/^[1-9]\d?$/.test(raw) && Number(raw) <= MOST ? Number(raw) : undefined),
    "unknown-choice",
  ),
  fallback: FEW,
  write: (n) => (n === FEW ? null : String(n)),
  accepted: [`1–${MOST}`],
};

/** Records by words, kind by kind, the best first; `limit` hits of each kind. The links keep the day and release asked for. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  { q: text, limit },
  async ({ view, moment, link }) => {
    const groups = hitGroups(await searchRecord(moment.release.number, view.q, view.limit));
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
