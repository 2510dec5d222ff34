import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { testDoor } from "./testing";

const door = testDoor();

it("says at once that there is no room, when too many wait, and answers again afterwards", async () => {
  const opened: (() => void)[] = [];
  door.wait = () => new Promise<void>((resolve) => opened.push(resolve));
  const site = await door.serve({ atOnce: 1, waiting: 2, ofOne: 2, patience: 10_000 });
  const inside = fetch(`${site}/inside`);
  await expect.poll(() => opened.length).toBe(1);
  const crowd = Array.from({ length: 6 }, async (_, at) => await fetch(`${site}/crowd-${at}`));
  // Two wait for their turn; the others are told while nothing moves.
  const told = await Promise.all(crowd.map(async (one) => Promise.race([one, pause(500)])));
  const refused = told.filter((answer) => answer !== undefined);
  expect(refused.map((answer) => (answer as Response).status)).toEqual([503, 503, 503, 503]);
  expect((refused[0] as Response).headers.get("retry-after")).toBe("2");
  door.wait = async () => undefined;
  for (const open of opened) open();
  const statuses = (await Promise.all([inside, ...crowd])).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect((await fetch(`${site}/after`)).status).toBe(200);
});

it("keeps no reader waiting behind forms that come slowly, and refuses more of those at once", async () => {
  const opened: (() => void)[] = [];
  const site = await door.serve({ atOnce: 1, waiting: 1, ofOne: 1, patience: 10_000 });
  door.wait = () => new Promise<void>((resolve) => opened.push(resolve));
  // As long as any of it is missing, the application waits for it.
  const sent = [1, 2].map(() => fetch(`${site}/form`, { method: "POST", body: "a" }));
  await expect.poll(() => opened.length).toBe(1);
  door.wait = async () => undefined;
  expect((await fetch(`${site}/leaders`)).status).toBe(200);
  const refused = await Promise.race([fetch(`${site}/form`, { method: "POST", body: "a" }), pause(2_000)]);
  expect((refused as Response).status).toBe(503);
  for (const open of opened) open();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200]);
});
