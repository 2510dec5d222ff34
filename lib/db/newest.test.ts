import { beforeEach, expect, it, vi } from "vitest";
import { offeredNewest } from "./newest";
import { learnRelease, learnWithholding } from "./newest-known";

let time: number;
let stored: { release: number; withholding: number };
let asked: number;
const offered = () =>
  offeredNewest(
    async () => {
      asked++;
      return { ...stored };
    },
    () => time,
  );
/** What is read in this process stays known in it, so each test goes on from higher numbers. */
let base = 0;

beforeEach(() => {
  base += 100;
  time = 1_000;
  asked = 0;
  stored = { release: base, withholding: base };
});

it("stands for a moment after it was asked, and no longer", async () => {
  const { read, now } = offered();
  expect(now()).toBeNull();
  await read();
  time += 50;
  expect(now()).toBeNull();
  expect(asked).toBe(1);
});

it("is asked for anew meanwhile, once at a time, for which nobody waits", async () => {
  const { read, now } = offered();
  await read();
  time += 9;
  now();
  expect(asked).toBe(1);
  time += 1;
  const before = { ...stored };
  stored = { release: base + 1, withholding: base };
  expect([now(), now(), asked]).toEqual([before, before, 2]);
  await vi.waitFor(() => expect(now()?.release).toBe(base + 1));
  time += 49;
  expect(now()?.release).toBe(base + 1);
});

it("ends by its age where nothing answers", async () => {
  let isThere = true;
  const { read, now } = offeredNewest(
    async () => {
      if (!isThere) throw new Error("away");
      return { ...stored };
    },
    () => time,
  );
  await read();
  isThere = false;
  time += 30;
  expect(now()).toEqual(stored);
  await Promise.resolve();
  time += 20;
  expect(now()).toBeNull();
  await expect(read()).rejects.toThrow("away");
});

it("counts the moment from the question, not from its answer", async () => {
  const late = offeredNewest(
    async () => {
      time += 60;
      return { ...stored };
    },
    () => time,
  );
  expect(await late.read()).toEqual(stored);
  expect(late.now()).toBeNull();
});

it.each([
  ["release", () => learnRelease(base + 1)],
  ["withholding", () => learnWithholding(base + 1)],
])("stands no more once a newer %s was read of in this process", async (_, learn) => {
  const { read, now } = offered();
  await read();
  learn();
  expect(now()).toBeNull();
});

it("is nothing before the first release", async () => {
  stored = { release: 0, withholding: 0 };
  const { read, now } = offered();
  expect([await read(), now()]).toEqual([null, null]);
});

it("is what the last question found", async () => {
  const { read, now } = offered();
  await read();
  stored = { release: base + 5, withholding: base };
  await read();
  expect(now()?.release).toBe(base + 5);
});
