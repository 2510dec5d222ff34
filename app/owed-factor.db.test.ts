import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction } from "@/lib/forms/state";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { currentSession } from "./_session/current";
import { ask } from "./_testing/ask";
import { appRoutes } from "./_testing/routes";
import { POST as signOut } from "./account/sign-out/route";

// Where the operator asks admins for a second factor, one who has none reaches nothing but the way to set it up: every page
// that asks who it is and every action, found by themselves.

const database = testDatabase();
const SLOW = { timeout: 300_000 };
const SET_UP = "/account/second-factor";
const modules = import.meta.glob<Record<string, FormAction>>("./(editing|admin|account)/**/actions.ts");
let admin: TestPerson;
let editor: TestPerson;

beforeAll(async () => {
  vi.stubEnv("REQUIRE_SECOND_FACTOR", "admins");
  await buildWorld(database.db);
  admin = await makePerson(database.db, "Al Admin", "reviewer", { isAdmin: true });
  editor = await makePerson(database.db, "Ed Editor", "editor");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const paths = appRoutes()
  .filter(
    ({ kind, isPublic, pattern }) =>
      kind === "page" && !isPublic && /^\/(editing|admin|account)\b/.test(pattern),
  )
  .map(({ pattern }) => pattern.replace(/\[(?:\.\.\.)?\w+\]/g, "1"));

describe("an admin without one", () => {
  test("is led to set it up by every page", SLOW, async () => {
    const jar = await signInAs(admin);
    const elsewhere = paths.filter((path) => !path.startsWith(SET_UP));
    expect(elsewhere.length).toBeGreaterThan(25);
    const wrong: string[] = [];
    for (const path of elsewhere) {
      const { status, location } = await ask(path, { jar });
      // An address that only stands for another page.
      const end = location && location !== SET_UP ? (await ask(location, { jar })).location : location;
      if (end !== SET_UP) wrong.push(`${path}: ${status}, ${location}`);
    }
    expect(wrong).toEqual([]);
    const page = await ask(SET_UP, { jar });
    expect([page.status, page.location]).toEqual([200, null]);
    expect(page.text).toContain("asks you for a second factor before anything else");
  });

  test("does nothing by any action but to set it up", SLOW, async () => {
    const jar = await signInAs(admin);
    const done: string[] = [];
    let asked = 0;
    for (const [path, load] of Object.entries(modules))
      for (const [name, action] of Object.entries(await load())) {
        asked += 1;
        const state = await withRequest({ jar: new Map(jar) }, () => action(null, new FormData()));
        const said = state?.result && !state.result.ok ? state.result.message : "";
        if (!said.startsWith("Set up a second factor first")) done.push(`${path.slice(2)}: ${name}`);
      }
    expect(asked).toBeGreaterThan(60);
    expect(done.sort()).toEqual([
      "account/second-factor/actions.ts: beginSecondFactor",
      "account/second-factor/set-up/actions.ts: confirmSecondFactor",
    ]);
  });

  test("is given no file, and can go away", async () => {
    const jar = await signInAs(admin);
    expect((await ask("/admin/audit/export?format=csv", { jar })).status).toBe(401);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request("http://localhost/account/sign-out", { method: "POST", headers: { cookie } });
    await withRequest({ jar: new Map(jar) }, () => signOut(request));
    expect(await withRequest({ jar: new Map(jar) }, currentSession)).toBeNull();
  });

  test("goes on once it is on", async () => {
    const jar = await signInAs(admin);
    await database.db.user.update({ where: { id: admin.id }, data: { twoFactorEnabled: true } });
    expect(await ask("/admin/people", { jar })).toMatchObject({ status: 200, location: null });
  });
});

test("of whom it is not asked, nothing is", async () => {
  const jar = await signInAs(editor);
  expect(await ask("/editing", { jar })).toMatchObject({ status: 200, location: null });
});
