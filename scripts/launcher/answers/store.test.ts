import { expect, it } from "vitest";
import { KeptAnswer } from "./kept-answer.mjs";
import { answerStore } from "./store.mjs";

const answer = (bytes: number) =>
  new KeptAnswer({ status: 200, headers: {}, body: Buffer.alloc(bytes, "x") });

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
  const store = answerStore({ bound: 100_000 });
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
