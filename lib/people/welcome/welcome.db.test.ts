import { beforeEach, expect, test } from "vitest";
import { findSignedIn } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in/mutations";
import { testDatabase } from "@/lib/db/testing";
import type { Result } from "@/lib/result";
import { headersOf, makePerson, signInAs } from "@/lib/testing/people";
import { handOutFirstAdminLink } from "../first-admin/mutations";
import { handOutForgottenLink } from "../forgotten/mutations";
import { handOutPasswordLink } from "../links/mutations";
import { invitePerson } from "../mutations";
import { choosePassword, makeFirstAdmin } from "./mutations";
import { findWelcome } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const NEW = "another battery of staples";
const SYSTEM = { kind: "system", id: "a test" } as const;

beforeEach(async () => {
  await database.db.user.deleteMany();
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const firstLink = (at = now) => handOutFirstAdminLink(database.db, { by: "the launcher", now: at });
const make = (token: string, name = "First Example", at = now) =>
  makeFirstAdmin(database.db, {
    token,
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@example.org`,
    password: NEW,
    address: "198.51.100.7",
    now: at,
  });
const choose = (token: string, at = now) =>
  choosePassword(database.db, { token, password: NEW, address: null, now: at });
const canSignIn = async (email: string) =>
  (await signIn(database.db, { email, password: NEW, headers: new Headers(), now })).ok;

test("the first link makes the first admin, once, and there is none where anyone has an account", async () => {
  const { token } = (await firstLink()) ?? { token: "" };
  expect(await findWelcome(token, now, database.db)).toMatchObject({ kind: "firstAdmin", person: null });
  const both = await Promise.all([make(token, "First Example"), make(token, "Second Example")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [user] = await database.db.user.findMany();
  expect(user).toMatchObject({ role: "reviewer", isAdmin: true });
  expect(await canSignIn(user?.email ?? "")).toBe(true);
  expect(await firstLink()).toBeNull();
  const audit = await database.db.auditEntry.findFirst({ where: { action: "make-first-admin" } });
  expect(audit).toMatchObject({ actor: user?.id, address: "198.51.100.7" });
  expect(JSON.stringify(audit)).not.toContain(NEW);
});

test("each start makes a new first link, which ends those before and holds for a day", async () => {
  const first = await firstLink();
  const second = await firstLink();
  expect(await make(first?.token ?? "")).toMatchObject({ code: "expired" });
  const late = new Date(now.getTime() + 86_400_000);
  expect(await make(second?.token ?? "", "Late Example", late)).toMatchObject({ code: "expired" });
  expect(await make(second?.token ?? "")).toMatchObject({ ok: true });
});

test("a first link left over makes nobody once somebody has an account", async () => {
  const { token } = (await firstLink()) ?? { token: "" };
  await makePerson(database.db, "Ada Example", "member", { isAdmin: true });
  expect(await findWelcome(token, now, database.db)).toBeNull();
  expect(await make(token)).toMatchObject({ code: "expired" });
  expect(await database.db.user.count()).toBe(1);
});

test("an invitation ends in a first password, once", async () => {
  const asked = {
    email: "new@example.org",
    name: "New Example",
    role: "editor",
    isAdmin: false,
    now,
  } as const;
  const { token } = value(await invitePerson(database.db, { actor: SYSTEM, ...asked }));
  expect(await canSignIn("new@example.org")).toBe(false);
  expect(await findWelcome(token, now, database.db)).toMatchObject({
    kind: "invitation",
    person: { name: "New Example", email: "new@example.org" },
  });
  expect(value(await choose(token))).toEqual({ email: "new@example.org" });
  expect(await canSignIn("new@example.org")).toBe(true);
  expect(await choose(token)).toMatchObject({ code: "expired" });
  expect(await database.db.auditEntry.count({ where: { action: "accept-invitation" } })).toBe(1);
});

test("another password ends every session and every other link of the account", async () => {
  const ada = await makePerson(database.db, "Ada Example", "editor");
  const jar = await signInAs(ada);
  const link = value(await handOutPasswordLink(database.db, { actor: SYSTEM, id: ada.id, now }));
  expect(value(await choose(link.token))).toEqual({ email: ada.email });
  expect(await findSignedIn(headersOf(jar))).toBeNull();
  expect(await canSignIn(ada.email)).toBe(true);
  expect(await database.db.account.count({ where: { userId: ada.id } })).toBe(1);
});

test("a link of a disabled account, over, or made up holds for nothing", async () => {
  const ada = await makePerson(database.db, "Ada Example", "editor");
  const link = value(await handOutPasswordLink(database.db, { actor: SYSTEM, id: ada.id, now }));
  expect(await choose(link.token, new Date(now.getTime() + 86_400_000))).toMatchObject({ code: "expired" });
  await database.db.user.update({ where: { id: ada.id }, data: { disabledAt: now } });
  expect(await choose(link.token)).toMatchObject({ code: "expired" });
  expect(await choose("made.up.token")).toMatchObject({ code: "expired" });
});

test("whoever forgot a password gets a link where they have an account, and nobody else does", async () => {
  const ada = await makePerson(database.db, "Ada Example", "editor");
  await makePerson(database.db, "Gone Example", "editor", { disabledAt: now });
  const ask = (email: string) => handOutForgottenLink(database.db, { email, address: "192.0.2.1", now });
  expect(await ask(ada.email)).toMatchObject({ kind: "passwordReset", to: { email: ada.email } });
  expect([await ask("gone-example@example.org"), await ask("nobody@example.org")]).toEqual([null, null]);
  expect(await database.db.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    action: "hand-out-link",
    actor: "nobody",
    address: "192.0.2.1",
    detail: { userId: ada.id },
  });
});
