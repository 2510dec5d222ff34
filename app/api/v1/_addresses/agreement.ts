import { z } from "zod";
import { issues, lane, leaders, measure, weights } from "@/lib/views/parameters";
import { pair } from "../_schemas/agreement";
import * as v from "../_schemas/values";
import { tableOfList } from "../_table/table";
import { address } from "./address";

export const AGREEMENT = address(
  "agreement",
  { leaders, issues, lane, measure, weights },
  {
    method: v.method,
    former: v.former,
    lane: v.laneChoice,
    measure: v.measure,
    pairs: z.array(pair),
  },
  { table: tableOfList("pairs", pair), needs: ["leaders"] },
);
