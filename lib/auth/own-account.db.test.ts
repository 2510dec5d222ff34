import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { LIMITS } from "@/lib/rate-limits/limits";
import { headersOf, keepInJar, makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { changePassword } from "./password/mutations";
import { findSignedIn } from "./session";
import { endAllSessions, endOtherSessions, endSession, signOut } from "./sessions/mutations";
import { sessionsOf } from "./sessions/queries";
import { signIn } from "./sign-in/mutations";

const database = testDatabase();
const now = new Date();
const NEW = "another battery of staples";
let count = 0;
let ada: TestPerson;
let here: Map<string, string>;
let there: Map<string, string>;

beforeEach(async () => {
  ada = await makePerson(database.db, `Ada ${"abcdefghij"[count++]}`, "editor");
  here = await signInAs(ada);
  there = await signInAs(ada);
});

const own = () => ({ actor: ada.actor, headers: headersOf(here), now });
const isIn = async (jar: Map<string, string>) => (await findSignedIn(headersOf(jar))) !== null;
const lastAudit = () =>
  database.db.auditEntry.findFirst({ where: { actor: ada.id }, orderBy: { id: "desc" } });
const sessionId = async (jar: Map<string, string>) => (await findSignedIn(headersOf(jar)))?.sessionId ?? "";

test("a new password takes the present one, and signs everyone else out", async () => {
  const changed = await changePassword(database.db, { ...own(), password: PASSWORD, newPassword: NEW });
  if (!changed.ok) throw new Error(changed.message);
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  expect(await isIn(keepInJar(here, changed.value.cookies))).toBe(true);
  expect(await lastAudit()).toMatchObject({ action: "change-password", detail: { sessionsEnded: 1 } });
  const enter = (password: string) =>
    signIn(database.db, { email: ada.email, password, headers: headersOf(new Map()), now });
  expect([(await enter(PASSWORD)).ok, (await enter(NEW)).ok]).toEqual([false, true]);
});

test("a wrong present password changes nothing, is recorded, and is not tried for ever", async () => {
  const attempt = (password: string) => changePassword(database.db, { ...own(), password, newPassword: NEW });
  expect(await attempt("not the password")).toMatchObject({
    code: "invalid",
    problems: [{ field: "password", reason: "This is not your present password." }],
  });
  expect(await lastAudit()).toMatchObject({ action: "refuse-proof", detail: { reason: "invalid-password" } });
  expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
  for (let at = 1; at < LIMITS.passwordCheck.points; at++) await attempt("not the password");
  expect(await attempt(PASSWORD)).toMatchObject({ code: "limited" });
});

test("lists where somebody is signed in, this browser first, and nobody else's sessions", async () => {
  await signInAs(await makePerson(database.db, `Other ${"abcdefghij"[count]}`, "member"));
  const sessions = await sessionsOf(ada.id, await sessionId(here), now, database.db);
  expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
  await database.db.session.updateMany({ data: { ipAddress: "2001:0db8:0000:0000:0000:0000:0000:0001" } });
  const [first] = await sessionsOf(ada.id, "", now, database.db);
  expect(first?.address).toBe("2001:db8::1");
});

test("ends one session, all others, or all", async () => {
  const elsewhere = await sessionId(there);
  const end = (id: string) => endSession(database.db, { actor: ada.actor, id, now });
  expect(await end(elsewhere)).toMatchObject({ ok: true });
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect(await lastAudit()).toMatchObject({ action: "end-session", detail: { session: elsewhere } });
  expect(await end(elsewhere)).toMatchObject({ code: "not-found" });
  there = await signInAs(ada);
  const keep = await sessionId(here);
  const others = await endOtherSessions(database.db, { actor: ada.actor, keep, now });
  expect(others).toMatchObject({ ok: true, value: { ended: 1 } });
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  there = await signInAs(ada);
  const all = await endAllSessions(database.db, own());
  if (!all.ok) throw new Error(all.message);
  expect(all.value.ended).toBe(2);
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  expect([...keepInJar(here, all.value.cookies).values()]).toEqual([]);
  expect(await lastAudit()).toMatchObject({ action: "end-all-sessions", detail: { ended: 2 } });
});

test("a session of somebody else is not theirs to end", async () => {
  const other = await makePerson(database.db, `Other ${"klmnopqrst"[count]}`, "member");
  const jar = await signInAs(other);
  const id = await sessionId(jar);
  expect(await endSession(database.db, { actor: ada.actor, id, now })).toMatchObject({ code: "not-found" });
  expect(await isIn(jar)).toBe(true);
});

test("signing out ends this session alone", async () => {
  const out = await signOut(database.db, own());
  expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
  expect(out.ok && [...keepInJar(here, out.value.cookies).values()]).toEqual([]);
  expect(await lastAudit()).toMatchObject({ action: "sign-out", target: `person ${ada.id}` });
});
