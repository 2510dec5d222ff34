import { sideOf } from "@/app/_analysis/blocs";
import { readBlocs } from "@/app/_analysis/blocs-shown";
import { recordAt } from "@/app/_view/record";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { BLOCS } from "../_addresses/blocs";
import { blocJson, mediansJson, pairsJson } from "../_blocs";
import { apiRoute } from "../_route";

/** The one or two blocs that are asked for, else all, with their members and measures; of two, their medians and their pairs. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(BLOCS, async ({ view, moment }) => {
  const record = await recordAt(moment.release.number);
  const { issues, sides, against } = readBlocs(record, view, moment);
  const blocs =
    sides.length > 0 ? sides : record.blocs.map((bloc) => sideOf(record, { bloc }, issues, view, moment));
  return {
    body: {
      method: METHOD_VERSION,
      former: moment.former,
      lane: view.lane,
      offices: view.offices,
      blocs: blocs.map(blocJson),
      medians: against && mediansJson(against),
      pairs: against && pairsJson(against),
    },
  };
});
