import { expect, test } from "vitest";
import { createChangeSet } from "@/lib/change-sets/mutations";
import { testDatabase } from "@/lib/db/testing";
import { fail } from "@/lib/result";
import { AUTHOR, REVIEWER } from "@/lib/testing/world";
import { once } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const open = (key: string, actor = AUTHOR) =>
  once(database.db, { key, actor, now }, (tx) =>
    createChangeSet(tx, { title: "One", sentence: "One.", actor, now }),
  );

test("a form posted twice, even at the same instant, does its work once and is answered alike", async () => {
  const [first, second] = await Promise.all([open("form-1"), open("form-1")]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  expect(await open("form-1")).toEqual(first);
  expect(await database.db.changeSet.count()).toBe(1);
});

test("a key that somebody else used is refused; work that is refused leaves the key free", async () => {
  await open("form-2");
  expect(await open("form-2", REVIEWER)).toMatchObject({ ok: false, code: "not-allowed" });
  const refused = once(database.db, { key: "form-3", actor: AUTHOR, now }, async (tx) => {
    await createChangeSet(tx, { title: "Half", sentence: "Half.", actor: AUTHOR, now });
    return fail("invalid", "No.");
  });
  expect(await refused).toMatchObject({ ok: false, code: "invalid" });
  expect(await database.db.changeSet.count({ where: { title: "Half" } })).toBe(0);
  expect(await open("form-3")).toMatchObject({ ok: true });
});
