import { LRUCache } from "lru-cache";
import { keptInProcess } from "@/lib/db/process-kept";

/** Bytes of answers kept, at two bytes a character. */
const BOUND = 16 * 1024 * 1024;

/**
 * Whole answers under their entity tag. The tag names everything the answer is a function of, so a kept one is never
 * stale; it only leaves when the bound is reached.
 */
export function answersByEtag(): LRUCache<string, string> {
  return keptInProcess(
    "api-answers",
    () =>
      new LRUCache<string, string>({
        maxSize: BOUND,
        sizeCalculation: (text) => Math.max(1, text.length * 2),
      }),
  );
}
