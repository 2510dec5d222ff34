import { z } from "zod";
import { blocsSpec } from "@/app/_analysis/blocs";
import { OFFICES_COUNTED } from "@/lib/domain/heads";
import { bloc, blocMedians, blocPairs } from "../_schemas/blocs";
import { told } from "../_schemas/told";
import * as v from "../_schemas/values";
import { tableOfList } from "../_table/table";
import { address } from "./address";

export const BLOCS = address(
  "blocs",
  blocsSpec,
  {
    method: v.method,
    former: v.former,
    lane: v.laneChoice,
    offices: z.enum(OFFICES_COUNTED),
    blocs: z.array(bloc),
    medians: told(z.union([blocMedians, z.null()]), "medians"),
    pairs: told(z.union([blocPairs, z.null()]), "pairsAcross"),
  },
  { table: tableOfList("blocs", bloc) },
);
