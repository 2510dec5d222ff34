import { z } from "zod";
import { similaritySpec } from "@/app/_analysis/similarity";
import { SIMILARITY_ORDERS } from "@/components/similarity/model";
import { refusal } from "../_schemas/agreement";
import { told } from "../_schemas/told";
import * as v from "../_schemas/values";
import { similarityTable } from "../_table/similarity";
import { address } from "./address";

/** Rows and columns in the order of `leaders`. */
const tableOf = <T extends z.ZodType>(value: T) => z.array(z.array(value.nullable()));

export const SIMILARITY = address(
  "similarity",
  similaritySpec,
  {
    method: v.method,
    former: v.former,
    lane: v.laneChoice,
    measure: v.measure,
    bounds: told(z.tuple([z.number(), z.number()]).readonly(), "bounds"),
    order: z.enum(SIMILARITY_ORDERS),
    leaders: told(z.array(v.leaderKey), "matrixLeaders"),
    values: told(tableOf(z.number()), "matrix"),
    shared: told(tableOf(v.count), "matrixShared"),
    of: told(tableOf(v.count), "matrixOf"),
    ranges: tableOf(v.range),
    reasons: tableOf(refusal),
  },
  { table: similarityTable },
);
