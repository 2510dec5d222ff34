import { expect, it } from "vitest";
import { KeptAnswer } from "./kept-answer.mjs";
import { answerStore } from "./store.mjs";

const answer = (bytes: number, headers = {}) =>
  new KeptAnswer({ status: 200, headers, body: Buffer.alloc(bytes, "x") });
/** What the store counts of one such answer. */
const COUNTED = answer(1000).size + 2 * "storm-1000".length;

it("never holds more than its bound, whatever is asked for", () => {
  const store = answerStore({ bound: 100_000 });
  for (let at = 0; at < 1000; at++) {
    store.offer(`k${at}`, answer(1000));
    store.offer(`k${at}`, answer(1000));
    expect(store.held.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(store.held.answers).toBeGreaterThan(10);
});

it("keeps what many read when somebody asks for everything once", () => {
  const store = answerStore({ bound: 60 * COUNTED });
  const read = Array.from({ length: 20 }, (_, at) => `read-${at}`);
  for (const key of read) store.offer(key, answer(1000));
  for (let at = 0; at < 5000; at++) store.offer(`storm-${at}`, answer(1000));
  expect(read.filter((key) => store.get(key) !== undefined)).toHaveLength(20);
});

it("keeps none that would push out most of the others", () => {
  const store = answerStore({ bound: 100_000 });
  store.offer("large", answer(20_000));
  expect(store.get("large")).toBeUndefined();
});

it("counts keys and headers, so that many small answers do not take more than they are said to", () => {
  const store = answerStore({ bound: 1_000_000 });
  const headers = { "content-security-policy": "x".repeat(2_000) };
  for (let at = 0; at < 2000; at++)
    for (const _ of [1, 2]) store.offer(`${at}${"k".repeat(2_000)}`, answer(10, headers));
  expect(store.held.answers).toBeLessThan(1_000_000 / 8_000);
  expect(store.held.answers).toBeGreaterThan(20);
});
