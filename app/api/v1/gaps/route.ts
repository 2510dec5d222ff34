import { queueOf, readGaps } from "@/app/_analysis/gaps";
import { MOST_QUEUED } from "@/app/_analysis/gaps-shown";
import { workAt } from "@/app/_analysis/gaps-work";
import { recordAt } from "@/app/_view/record";
import { lacks } from "@/components/gaps/model";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { HALF_LIVES, OLD_BELOW } from "@/lib/domain/measures/freshness";
import { lastCheckedAt } from "@/lib/stances/checked/queries";
import { GAPS } from "../_addresses/gaps";
import { sliceOf } from "../_addresses/paging";
import { gapJson, queuedJson } from "../_gaps";
import { apiRoute } from "../_route";

/** What is lacking, cell by cell, and the cells that most deserve a look. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(GAPS, async ({ view, moment }) => {
  const { number } = moment.release;
  const [record, checked] = await Promise.all([recordAt(number), lastCheckedAt(number)]);
  const shown = readGaps(record, checked, view, moment);
  const work = await workAt(number, moment.asOf, moment.former, view.lane);
  const gaps = shown.cells.flat().filter((cell) => lacks(cell, view.kind));
  const { take, skip } = sliceOf(view);
  return {
    count: gaps.length,
    body: {
      method: METHOD_VERSION,
      former: moment.former,
      lane: view.lane,
      halfLives: HALF_LIVES,
      oldBelow: OLD_BELOW,
      counts: { ...shown.counts, lacking: shown.lacking, applicable: shown.applicable },
      gaps: gaps.slice(skip, skip + take).map(gapJson),
      queue: queueOf(work, shown, view, MOST_QUEUED).map(queuedJson),
    },
  };
});
