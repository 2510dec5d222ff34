import { expect, it } from "vitest";
import { Full, gate } from "./gate.mjs";

const CAPACITY = { atOnce: 2, waiting: 4, ofOne: 3, patience: 10_000 };
const turn = () => new Promise((resolve) => setImmediate(resolve));

it("lets in so many at once, and the next as one leaves", async () => {
  const entrance = gate(CAPACITY);
  const [first] = [await entrance.enter("a"), await entrance.enter("a")];
  const third = entrance.enter("a");
  expect(entrance.load).toEqual({ inside: 2, waits: 1 });
  first?.();
  // Leaving twice makes no second place.
  first?.();
  const leave = await third;
  expect(entrance.load).toEqual({ inside: 2, waits: 0 });
  leave();
  expect(entrance.load).toEqual({ inside: 1, waits: 0 });
});

it("takes clients in turn, however much one of them asks for", async () => {
  const entrance = gate({ ...CAPACITY, atOnce: 1 });
  const leave = await entrance.enter("greedy");
  const order: string[] = [];
  for (const client of ["greedy", "greedy", "greedy", "reader"])
    void entrance.enter(client).then((out) => {
      order.push(client);
      out();
    });
  leave();
  await expect.poll(() => order).toEqual(["greedy", "reader", "greedy", "greedy"]);
});

it("refuses at once who would wait in vain: of one client, and of all", async () => {
  const entrance = gate({ ...CAPACITY, atOnce: 1 });
  await entrance.enter("a");
  const waiting = ["a", "a", "a"].map((client) => entrance.enter(client));
  await expect(entrance.enter("a")).rejects.toBeInstanceOf(Full);
  waiting.push(entrance.enter("b"));
  await expect(entrance.enter("c")).rejects.toBeInstanceOf(Full);
  expect(entrance.load).toEqual({ inside: 1, waits: 4 });
});

it("refuses who waited too long, and keeps no place for them", async () => {
  const entrance = gate({ ...CAPACITY, atOnce: 1, patience: 20 });
  const leave = await entrance.enter("a");
  await expect(entrance.enter("b")).rejects.toBeInstanceOf(Full);
  expect(entrance.load).toEqual({ inside: 1, waits: 0 });
  leave();
  await turn();
  expect(entrance.load).toEqual({ inside: 0, waits: 0 });
});
