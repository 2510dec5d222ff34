import { z } from "zod";
import { gapsSpec } from "@/app/_analysis/gaps";
import { gap, gapCounts, queued } from "../_schemas/gaps";
import { told } from "../_schemas/told";
import * as v from "../_schemas/values";
import { tableOfList } from "../_table/table";
import { address } from "./address";
import { inPages } from "./paging";

export const GAPS = address(
  "gaps",
  { ...gapsSpec, ...inPages(1000) },
  {
    method: v.method,
    former: v.former,
    lane: v.laneChoice,
    halfLives: told(
      z.strictObject({ statement: z.number(), programme: z.number(), vote: z.number(), act: z.number() }),
      "halfLives",
    ),
    oldBelow: told(z.number(), "oldBelow"),
    counts: gapCounts,
    gaps: z.array(gap),
    queue: told(z.array(queued), "queue"),
  },
  { table: tableOfList("gaps", gap) },
);
