import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeTurn } from "./turns";

it("lets two in at once, and the next when one ends, in their order", async () => {
  const [first, second] = [await takeTurn(), await takeTurn()];
  const begun: number[] = [];
  const begin = async (number: number) => {
    const end = await takeTurn();
    begun.push(number);
    return end;
  };
  const third = begin(3);
  const fourth = begin(4);
  await setImmediate();
  expect(begun).toEqual([]);
  first();
  first();
  await third;
  expect(begun).toEqual([3]);
  second();
  for (const turn of [third, fourth]) (await turn)();
  expect(begun).toEqual([3, 4]);
  const again = await takeTurn();
  again();
});

it("gives up the place of whoever goes away", async () => {
  const [first, second] = [await takeTurn(), await takeTurn()];
  const gone = new AbortController();
  const waiting = takeTurn(gone.signal);
  const after = takeTurn();
  gone.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  first();
  (await after)();
  second();
  await expect(takeTurn(AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
});
