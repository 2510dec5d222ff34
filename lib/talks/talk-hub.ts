import { keptInProcess } from "@/lib/db/process-kept";
import { type Hub, makeHub } from "./hub";
import { positionsOf } from "./queries";

/** The process's one hub: all who follow on this instance are told by it. */
export function talkHub(): Hub {
  return keptInProcess("talk-hub", () =>
    makeHub(
      (codes) => positionsOf(codes, new Date()),
      (work, ms) => setTimeout(work, ms).unref(),
    ),
  );
}
