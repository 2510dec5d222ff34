import { z } from "zod";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { choice } from "@/lib/views/parameter";
import { changedRecord } from "../_schemas/changes";
import { told } from "../_schemas/told";
import { count } from "../_schemas/values";
import { tableOfItems } from "../_table/table";
import { address } from "./address";
import { inPages } from "./paging";

export const CHANGES = address(
  "changes",
  { noun: choice(["all", ...NOUN_NAMES]), ...inPages(500) },
  {
    number: told(z.int().min(1), "changesOf"),
    counts: told(
      z.array(z.strictObject({ noun: z.enum(NOUN_NAMES), added: count, changed: count, removed: count })),
      "changeCounts",
    ),
    changes: z.array(changedRecord),
  },
  { table: tableOfItems("changes", changedRecord, "fields"), path: "releases/{number}/changes" },
);
