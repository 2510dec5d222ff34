import type { Day } from "../../domain/day";
import type { Lane } from "../../domain/lane";

/** Why a stance waits for an editor's look: nobody checked it for long, or its issue was reworded since it was coded. */
export type RecheckReason = "unchecked" | "reworded";

/** A stance that waits for an editor's look. Leader and issue by slug. */
export type StanceToRecheck = {
  slug: string;
  leader: string;
  issue: string;
  lane: Lane;
  from: string;
  lastChecked: Day;
};
