import { z } from "zod";
import { issues, leaders } from "@/lib/views/parameters";
import { stance } from "../_schemas/stances";
import { tableOfList } from "../_table/table";
import { address } from "./address";
import { inPages } from "./paging";

/** The bundled record fits on one page; a larger one is read page by page. */
const MOST = 500;

export const STANCES = address(
  "stances",
  { leaders, issues, ...inPages(MOST) },
  { stances: z.array(stance) },
  { table: tableOfList("stances", stance) },
);
