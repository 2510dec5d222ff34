import { z } from "zod";
import { CONFIDENCES } from "@/lib/domain/confidence";
import { LANES } from "@/lib/domain/lane";
import { STATES } from "@/lib/domain/state";
import { choice } from "@/lib/views/parameter";
import { asOf, issues, leaders } from "@/lib/views/parameters";
import { stance } from "../_schemas/stances";
import { tableOfList } from "../_table/table";
import { address } from "./address";
import { someOf } from "./filters";
import { inPages } from "./paging";

/** The bundled record fits on one page; a larger one is read page by page. */
const MOST = 500;

/** The states that a stance can have; that there is no record is no stance. */
const STATES_HELD = STATES.filter((state) => state !== "not-yet-researched");

export const STANCES = address(
  "stances",
  {
    leaders,
    issues,
    lane: choice(["both", ...LANES]),
    position: someOf(["-2", "-1", "0", "1", "2"]),
    state: someOf(STATES_HELD),
    confidence: someOf(CONFIDENCES),
    from: asOf,
    to: asOf,
    order: choice(["leader", "issue", "newest", "oldest"]),
    ...inPages(MOST),
  },
  { stances: z.array(stance) },
  { table: tableOfList("stances", stance) },
);
