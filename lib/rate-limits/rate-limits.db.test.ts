import { expect, test } from "vitest";
import { createClient } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { LIMITS, limitKey } from "./limits";
import { consume, forget, giveBack } from "./mutations";

const database = testDatabase();
const { points } = LIMITS.signInByAccount;
const isLet = async (who: string, db = database.db) => (await consume(db, "signInByAccount", who)).ok;

test("lets as many through as it allows, counted by two instances at once, and says when to try again", async () => {
  const second = createClient(database.url, 3);
  const tries = Array.from({ length: points * 2 }, (_, at) => isLet("ada", at % 2 ? second : database.db));
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(points);
  await second.$disconnect();
  expect(await consume(database.db, "signInByAccount", "ada")).toMatchObject({
    ok: false,
    code: "limited",
    message: "Too many tries. Try again in 15 minutes; nothing was done.",
  });
  expect(await isLet("berta"), "someone else").toBe(true);
});

test("tells of a limit that is reached once, however many go on", async () => {
  let told = 0;
  const tries = Array.from({ length: points * 2 }, () =>
    consume(database.db, "signInByAccount", "dora", async () => void told++),
  );
  await Promise.all(tries);
  expect(told).toBe(1);
});

test("a window ends, a try is given back, a key is forgotten", async () => {
  const exhaust = async () => {
    for (let at = 0; at < points; at++) await isLet("cleo");
  };
  await exhaust();
  await giveBack(database.db, "signInByAccount", "cleo");
  expect([await isLet("cleo"), await isLet("cleo")]).toEqual([true, false]);
  await forget(database.db, "signInByAccount", "cleo");
  await exhaust();
  expect(await isLet("cleo")).toBe(false);
  await database.db.rateLimit.update({
    where: { key: limitKey("signInByAccount", "cleo") },
    data: { expire: new Date(Date.now() - 1) },
  });
  expect(await isLet("cleo")).toBe(true);
});
