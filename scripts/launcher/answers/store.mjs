import { LRUCache } from "lru-cache";

/** Bytes of answers kept, beside the application's own memory. */
const BOUND = 96 * 1024 * 1024;
/** One answer is at most this share of them. */
const LARGEST = 1 / 8;
/** Above this share of the bound an answer is kept when it is asked for again, not when it is asked for once. */
const FULL = 0.5;
/** Addresses remembered as asked for once, and the bytes that they may take. */
const REMEMBERED = { max: 20_000, maxSize: 4 * 1024 * 1024 };

/**
 * Whole answers under all that they are a function of, so that none is ever stale: one only leaves when the bound is
 * reached. Where it is nearly full, what is asked for once is not kept, so that somebody who asks for everything pushes
 * nothing out that many read.
 * @param {{ bound?: number }} [options] bound: in bytes, keys and headers among them
 */
export function answerStore({ bound = BOUND } = {}) {
  /** @type {LRUCache<string, import("./kept-answer.mjs").KeptAnswer>} */
  const kept = new LRUCache({ maxSize: bound, sizeCalculation: sizeOf });
  /** @type {LRUCache<string, true>} */
  const once = new LRUCache({ ...REMEMBERED, sizeCalculation: (_, key) => 2 * key.length + 128 });
  return {
    /** @param {string} key */
    get: (key) => kept.get(key),
    /** @param {string} key @param {import("./kept-answer.mjs").KeptAnswer} answer */
    offer(key, answer) {
      if (sizeOf(answer, key) > bound * LARGEST) return;
      if (kept.calculatedSize > bound * FULL && !once.has(key)) once.set(key, true);
      else kept.set(key, answer);
    },
    /** Bytes and answers that are kept now. */
    get held() {
      return { bytes: kept.calculatedSize, answers: kept.size };
    },
  };
}

/** @param {import("./kept-answer.mjs").KeptAnswer} answer @param {string} key */
function sizeOf({ size }, key) {
  return size + 2 * key.length;
}
