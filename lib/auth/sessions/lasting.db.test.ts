import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { headersOf, makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { findSignedIn } from "../session";
import { sessionsOf } from "./queries";

const database = testDatabase();
const MINUTE = 60_000;
let count = 0;
let ada: TestPerson;
let jar: Map<string, string>;

beforeEach(async () => {
  ada = await makePerson(database.db, `Ada ${"abcdefghij"[count++]}`, "editor");
  jar = await signInAs(ada);
  vi.stubEnv("SESSION_HOURS", "12");
  vi.stubEnv("SESSION_IDLE_MINUTES", "30");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const isIn = async () => (await findSignedIn(headersOf(jar))) !== null;
const row = () => database.db.session.findFirst({ where: { userId: ada.id } });
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);
const began = (minutes: number, used: number) =>
  database.db.session.updateMany({
    where: { userId: ada.id },
    data: { createdAt: ago(minutes), updatedAt: ago(used) },
  });
const listed = async () => (await sessionsOf(ada.id, "", new Date(), database.db)).length;

test("a session that rested for too long is over for good, also where it may rest longer later", async () => {
  await began(60, 29);
  expect([await listed(), await isIn()]).toEqual([1, true]);
  await began(60, 31);
  expect([await listed(), await isIn(), await row()]).toEqual([0, false, null]);
  vi.stubEnv("SESSION_IDLE_MINUTES", "");
  expect(await isIn()).toBe(false);
});

test("one that is used goes on, and its use is noted once a minute", async () => {
  await began(60, 20);
  expect(await isIn()).toBe(true);
  const noted = (await row())?.updatedAt as Date;
  expect(noted.getTime()).toBeGreaterThan(ago(1).getTime());
  expect(await isIn()).toBe(true);
  expect((await row())?.updatedAt).toEqual(noted);
});

test("one that is used all the time is over after its hours, also where it was given more when it began", async () => {
  await began(12 * 60 - 1, 0);
  expect(await isIn()).toBe(true);
  await began(12 * 60, 0);
  expect([await listed(), await isIn(), await row()]).toEqual([0, false, null]);
});

test("where nothing is set, none is ended for rest, and none is written to", async () => {
  vi.stubEnv("SESSION_HOURS", "");
  vi.stubEnv("SESSION_IDLE_MINUTES", "");
  await began(13 * 24 * 60, 13 * 24 * 60);
  const before = await row();
  expect([await listed(), await isIn()]).toEqual([1, true]);
  expect(await row()).toEqual(before);
});
