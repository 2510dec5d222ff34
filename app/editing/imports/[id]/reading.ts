import { namesFrom } from "@/components/events/names";
import type { RowsPage, Tab } from "@/components/imports/rows-section";
import { namesInFile, recordsOfRows } from "@/lib/imports/preview/queries";
import { rowsOf } from "@/lib/imports/queries";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";

/** Rows on one page; a refused one has a form of its own. */
export const ROWS_PER_PAGE = 50;

/** One page of the rows of an import, with all they are read with. */
export async function readRows(id: number, tab: Tab, after: number): Promise<RowsPage> {
  const limit = ROWS_PER_PAGE + 1;
  const [found, own, latest] = await Promise.all([
    rowsOf(id, tab === "all" ? { after, limit } : { outcome: tab, after, limit }),
    namesInFile(id),
    latestReleaseNumber(),
  ]);
  const rows = found.slice(0, ROWS_PER_PAGE);
  const [leaders, issues] = latest === null ? [] : await Promise.all([leadersAt(latest), issuesAt(latest)]);
  return {
    tab,
    rows,
    next: found.length > rows.length ? (rows.at(-1)?.place ?? null) : null,
    isFirst: after === 0,
    onRecord: await recordsOfRows(rows),
    names: namesFrom(
      new Map([...(leaders?.bySlug ?? []), ...own.leader]),
      new Map([...(issues?.bySlug ?? []), ...own.issue]),
    ),
  };
}
