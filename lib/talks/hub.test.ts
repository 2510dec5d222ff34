import { expect, it, vi } from "vitest";
import { STAGE_START } from "@/lib/briefings/stage";
import { makeHub } from "./hub";
import type { TalkPosition } from "./model";

const at = (moves: number, isOver = false): TalkPosition => ({
  stage: { ...STAGE_START, step: moves },
  moves,
  isOver,
});

/** A hub whose clock is wound by hand, over positions that the test sets. */
function wound() {
  const stands = new Map<string, TalkPosition>();
  const asked: string[][] = [];
  let next: (() => void) | null = null;
  const hub = makeHub(
    async (codes) => {
      asked.push(codes);
      if (stands.has("broken")) throw new Error("no database");
      return new Map([...stands].filter(([code]) => codes.includes(code)));
    },
    (work) => {
      next = work;
    },
  );
  const tick = async () => {
    const work = next;
    next = null;
    work?.();
    await vi.waitFor(() => expect(next === null && hub.count() > 0).toBe(false));
  };
  return { hub, stands, asked, tick, settled: () => vi.waitFor(() => expect(next).not.toBeNull()) };
}

it("asks once for all followers, tells each of a move once, and rests when nobody follows", async () => {
  const { hub, stands, asked, tick, settled } = wound();
  stands.set("a", at(0)).set("b", at(5));
  const told: string[] = [];
  const ends = Array.from({ length: 500 }, (_, nth) =>
    hub.follow(nth % 2 ? "a" : "b", (to) => told.push(`${nth % 2 ? "a" : "b"}${to?.moves}`)),
  );
  await settled();
  expect(told.filter((one) => one === "a0")).toHaveLength(250);
  await tick();
  expect(told).toHaveLength(500);
  stands.set("a", at(1));
  await tick();
  expect(told.filter((one) => one === "a1")).toHaveLength(250);
  expect(told).toHaveLength(750);
  expect(asked.every((codes) => codes.length <= 2)).toBe(true);
  const before = asked.length;
  for (const end of ends) end();
  expect(hub.count()).toBe(0);
  await tick();
  expect(asked).toHaveLength(before);
});

it("tells who comes later where it stands at once, and all when it is over or forgotten", async () => {
  const { hub, stands, tick, settled } = wound();
  stands.set("a", at(3));
  const told: [number, boolean][] = [];
  hub.follow("a", (to) => to && told.push([to.moves, to.isOver]));
  await settled();
  hub.follow("a", (to) => to && told.push([to.moves, to.isOver]));
  expect(told).toEqual([
    [3, false],
    [3, false],
  ]);
  stands.delete("a");
  await tick();
  expect(told.slice(2)).toEqual([
    [3, true],
    [3, true],
  ]);
});

it("bears a database that does not answer", async () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { hub, stands, tick, settled } = wound();
  stands.set("a", at(1)).set("broken", at(0));
  const told: number[] = [];
  hub.follow("a", (to) => told.push(to?.moves ?? -1));
  await settled();
  stands.delete("broken");
  await tick();
  expect(told).toEqual([1]);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

it("lets all go when its instance goes away", async () => {
  const { hub, stands, settled } = wound();
  stands.set("a", at(1));
  const told: (number | null)[] = [];
  const ends = [0, 1].map(() => {
    const end = hub.follow("a", (to) => {
      told.push(to === null ? null : to.moves);
      if (!to) end();
    });
    return end;
  });
  await settled();
  hub.close();
  expect(told).toEqual([1, 1, null, null]);
  expect([hub.count(), ends.length]).toEqual([0, 2]);
});
