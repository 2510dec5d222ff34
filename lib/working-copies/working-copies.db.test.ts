import { beforeAll, describe, expect, test } from "vitest";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { leader } from "@/lib/testing/world-records";
import { discardWorkingCopy, keepWorkingCopy, MOST_KEPT } from "./mutations";
import { findWorkingCopy } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
let made = 0;

beforeAll(async () => {
  await buildWorld(database.db);
});

/** A form of a draft of its own. */
async function form() {
  const name = `kept-${++made}`;
  const id = await draftChanges(database.db, [leader(name, "Kept Example", "Example, Kept", "XA")]);
  return { id, noun: "leader" as const, key: `new:00000000000${made}` };
}

type Given = Partial<Parameters<typeof keepWorkingCopy>[1]>;
const keep = (at: Awaited<ReturnType<typeof form>>, more: Given = {}) =>
  keepWorkingCopy(database.db, {
    ...at,
    values: { name: "Half a na" },
    basedOn: null,
    writer: "first tab",
    version: 0,
    actor: AUTHOR,
    now,
    ...more,
  });

test("what a form holds is kept, complete or not, and counts its savings", async () => {
  const at = await form();
  expect(await findWorkingCopy(AUTHOR, at)).toBeNull();
  expect(await keep(at)).toEqual({ ok: true, value: { version: 1 } });
  expect(await keep(at, { version: 1, values: { name: "Half a name", list: ["", { a: "b" }] } })).toEqual({
    ok: true,
    value: { version: 2 },
  });
  expect(await findWorkingCopy(AUTHOR, at)).toEqual({
    values: { name: "Half a name", list: ["", { a: "b" }] },
    basedOn: null,
    version: 2,
    savedAt: now.toISOString(),
  });
});

test("characters that no database can hold take nothing else with them", async () => {
  const at = await form();
  expectDone(await keep(at, { values: { name: "a\u0000b\ud800c" } }));
  expect((await findWorkingCopy(AUTHOR, at))?.values).toEqual({ name: "a\ufffdb\ufffdc" });
});

describe("two tabs", () => {
  const second = { writer: "second tab", values: { name: "From the second tab" } };

  test("the later save is told, and replaces the other only on purpose", async () => {
    const at = await form();
    expectDone(await keep(at, { values: { name: "From the first tab" } }));
    const late = await keep(at, second);
    expect(late).toMatchObject({ ok: false, code: "outdated", problems: [{ field: "copy", reason: "1" }] });
    expect((await findWorkingCopy(AUTHOR, at))?.values).toEqual({ name: "From the first tab" });
    expect(await keep(at, { ...second, replace: 1 })).toEqual({ ok: true, value: { version: 2 } });
    expect(await keep(at, { version: 1 })).toMatchObject({ code: "outdated", problems: [{ reason: "2" }] });
  });

  test("at the same instant: one is kept, the other is told", async () => {
    const at = await form();
    const saves = await Promise.all([keep(at), keep(at, second)]);
    expect(saves.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("one that saves again and again never meets itself", async () => {
    const at = await form();
    expect((await Promise.all([keep(at), keep(at), keep(at)])).map(({ ok }) => ok)).toEqual([
      true,
      true,
      true,
    ]);
    expect((await findWorkingCopy(AUTHOR, at))?.version).toBe(3);
    expect(await keep(at, { ...second, version: 3 })).toEqual({ ok: true, value: { version: 4 } });
  });

  test("what was discarded in one is not kept again by the other unasked", async () => {
    const at = await form();
    expectDone(await keep(at));
    expect(await discardWorkingCopy(database.db, { ...at, actor: AUTHOR, now })).toMatchObject({ ok: true });
    expect(await discardWorkingCopy(database.db, { ...at, actor: AUTHOR, now })).toMatchObject({
      code: "not-found",
    });
    const late = await keep(at, { ...second, version: 1 });
    expect(late).toMatchObject({ code: "outdated", problems: [{ reason: "0" }] });
    expect(await keep(at, { ...second, version: 1, replace: 0 })).toEqual({
      ok: true,
      value: { version: 2 },
    });
  });
});

describe("who", () => {
  test("keeps forms in a draft of one's own only; that of somebody else is not there", async () => {
    const at = await form();
    expectDone(await keep(at));
    for (const other of [REVIEWER, actor("Else Example", "editor")]) {
      expect(await keep(at, { actor: other, version: 1 })).toMatchObject({ code: "not-found" });
      expect(await discardWorkingCopy(database.db, { ...at, actor: other, now })).toMatchObject({
        code: "not-found",
      });
      expect(await findWorkingCopy(other, at)).toBeNull();
    }
    expect(await keep(at, { actor: actor(AUTHOR.id, "member"), version: 1 })).toMatchObject({
      code: "forbidden",
    });
    expect(await keep({ ...at, id: 2_147_483_647 })).toMatchObject({ code: "not-found" });
  });

  test("keeps none in what is no draft", async () => {
    const at = await form();
    expectDone(await moveChangeSet(database.db, { id: at.id, move: "submit", actor: AUTHOR, now }));
    expect(await keep(at)).toMatchObject({ code: "not-allowed" });
  });
});

test("more than any record holds is refused", async () => {
  expect(await keep(await form(), { values: { name: "a".repeat(MOST_KEPT) } })).toMatchObject({
    code: "invalid",
  });
});
