import { LRUCache } from "lru-cache";
import { keptInProcess } from "@/lib/db/process-kept";

/** An answer's body: text, or the bytes of a picture. */
export type AnswerBody = string | Uint8Array<ArrayBuffer>;

/** An answer as it is kept: its body, and the headers that are found out with it. */
export type KeptAnswer = { body: AnswerBody; headers: Record<string, string> };

/** Bytes of answers kept, at two bytes a character of text. */
const BOUND = 16 * 1024 * 1024;
/** Bytes that an answer takes beside its body, however small that is: key, headers and what holds them. */
const AROUND = 2_048;

/**
 * Whole answers under their entity tag. The tag names everything the answer is a function of, so a kept one is never
 * stale; it only leaves when the bound is reached.
 */
export function answersByEtag(): LRUCache<string, KeptAnswer> {
  return keptInProcess(
    "api-answers",
    () =>
      new LRUCache<string, KeptAnswer>({
        maxSize: BOUND,
        sizeCalculation: ({ body }) =>
          AROUND + (typeof body === "string" ? body.length * 2 : body.byteLength),
      }),
  );
}

/** Texts that change with the code alone, by name, each made once. */
export function fixedTexts(): Map<string, string> {
  return keptInProcess("fixed-answers", () => new Map<string, string>());
}
