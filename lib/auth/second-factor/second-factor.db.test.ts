import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { type Result, succeed } from "@/lib/result";
import { headersOf, keepInJar, makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { stillClock } from "@/lib/testing/still-clock";
import { codeFor } from "@/lib/testing/totp";
import { findSignedIn } from "../session";
import { signIn } from "../sign-in/mutations";
import { passSecondFactor } from "../sign-in/second-step/mutations";
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes, turnOffSecondFactor } from "./mutations";
import { findEnrolment } from "./queries";

const database = testDatabase();
const now = stillClock();
let count = 0;
let ada: TestPerson;
let jar: Map<string, string>;

beforeEach(async () => {
  ada = await makePerson(database.db, `Ada ${"abcdefghij"[count++]}`, "editor");
  jar = await signInAs(ada);
});

const own = () => ({ actor: ada.actor, headers: headersOf(jar), now, password: PASSWORD });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
/** A code as the app shows it, some half minutes from now. */
const codeOf = (uri: string, later = 0) => codeFor(new URL(uri).searchParams.get("secret") ?? "", later);
/** Enrols, and gives what the app and its person then know. */
async function enrol(): Promise<{ uri: string; codes: string[] }> {
  value(await beginSecondFactor(database.db, own()));
  const { uri } = (await findEnrolment({ id: ada.id, email: ada.email }, database.db)) ?? { uri: "" };
  const on = value(await confirmSecondFactor(database.db, { ...own(), code: await codeOf(uri, -1) }));
  keepInJar(jar, on.cookies);
  return { uri, codes: on.codes };
}
/** Gives the password and waits for the second step. */
async function firstStep(): Promise<Headers> {
  const { email } = ada;
  const entered = await signIn(database.db, {
    email,
    password: PASSWORD,
    headers: headersOf(new Map()),
    now,
  });
  expect(value(entered).step).toBe("second-factor");
  return headersOf(keepInJar(new Map(), value(entered).cookies));
}
const pass = (code: string, headers: Headers) => passSecondFactor(database.db, { code, headers, now });
const audit = async () => {
  const rows = await database.db.auditEntry.findMany({
    where: { target: `person ${ada.id}` },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action }) => action);
};

test("is on once a code proves that the app has the secret, and not before", async () => {
  expect(await beginSecondFactor(database.db, { ...own(), password: "not the password" })).toMatchObject({
    code: "invalid",
    problems: [{ field: "password" }],
  });
  value(await beginSecondFactor(database.db, own()));
  const { email } = ada;
  const between = await signIn(database.db, {
    email,
    password: PASSWORD,
    headers: headersOf(new Map()),
    now,
  });
  expect(value(between).step).toBe("in");
  const enrolment = await findEnrolment({ id: ada.id, email }, database.db);
  expect(enrolment?.uri).toContain(
    `otpauth://totp/Standpoint:${encodeURIComponent(email)}?secret=${enrolment?.secret}`,
  );
  expect(await confirmSecondFactor(database.db, { ...own(), code: "000000" })).toMatchObject({
    code: "invalid",
    problems: [{ field: "code" }],
  });
  const code = await codeOf(enrolment?.uri ?? "");
  const { codes, cookies } = value(await confirmSecondFactor(database.db, { ...own(), code }));
  expect(codes).toHaveLength(10);
  for (const one of codes) expect(one).toMatch(/^[a-z2-9]{6}(-[a-z2-9]{6}){3}$/);
  expect(await findEnrolment({ id: ada.id, email }, database.db)).toBeNull();
  expect(await findSignedIn(headersOf(keepInJar(jar, cookies)))).toMatchObject({
    person: { id: ada.id, twoFactorEnabled: true },
  });
  expect(await audit()).toEqual(["refuse-proof", "sign-in", "refuse-proof", "turn-on-second-factor"]);
  expect(await confirmSecondFactor(database.db, { ...own(), code })).toMatchObject({ code: "not-allowed" });
});

test("asks for a code at sign-in; the session between the steps is none, and is not recorded as a sign-in", async () => {
  const { uri } = await enrol();
  const sessions = await database.db.session.count({ where: { userId: ada.id } });
  const waiting = await firstStep();
  expect(await database.db.session.count({ where: { userId: ada.id } })).toBe(sessions);
  expect(await findSignedIn(waiting)).toBeNull();
  expect(await pass("000000", waiting)).toMatchObject({ code: "unauthenticated" });
  const code = await codeOf(uri);
  const entered = value(await pass(code, waiting));
  expect(entered).toMatchObject({ step: "in", person: { id: ada.id, role: "editor" } });
  expect(await findSignedIn(headersOf(keepInJar(new Map(), entered.cookies)))).not.toBeNull();
  expect((await audit()).slice(1)).toEqual(["await-second-factor", "refuse-second-factor", "sign-in"]);
  expect(await pass(await codeOf(uri, 1), waiting), "the step is done").toMatchObject({ code: "expired" });
});

test("takes a code once, also for two who wait at the same time", async () => {
  const { uri } = await enrol();
  const [one, two] = [await firstStep(), await firstStep()];
  const code = await codeOf(uri);
  const answers = await Promise.all([pass(code, one), pass(code, two)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pass(code, await firstStep())).toMatchObject({ code: "unauthenticated" });
  const told = await database.db.notice.findMany({ where: { userId: ada.id, kind: "codeReused" } });
  expect(told, "each time its holder is told").toHaveLength(2);
  expect(await pass(await codeOf(uri, 1), await firstStep())).toMatchObject({ ok: true });
});

test("takes a recovery code once ever; new ones end those before", async () => {
  const { codes } = await enrol();
  const [first = "", second = ""] = codes;
  expect(await pass(first, await firstStep())).toMatchObject({ ok: true });
  expect(await pass(first, await firstStep())).toMatchObject({ code: "unauthenticated" });
  const fresh = value(await renewRecoveryCodes(database.db, own()));
  expect(await pass(second, await firstStep())).toMatchObject({ code: "unauthenticated" });
  expect(await pass(fresh.codes[0] ?? "", await firstStep())).toMatchObject({ ok: true });
  expect(await audit()).toContain("renew-recovery-codes");
});

test("bounds wrong codes, and lets nobody wait for ever", async () => {
  await enrol();
  const waiting = await firstStep();
  const answers = [];
  for (let at = 0; at < 7; at++) answers.push(await pass("000000", waiting));
  expect(answers.map((answer) => (answer.ok ? "in" : answer.code))).toEqual([
    ...Array.from({ length: 5 }, () => "unauthenticated"),
    "expired",
    "expired",
  ]);
  await database.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await pass("000000", await firstStep())).toMatchObject({ code: "unauthenticated" });
  const late = await firstStep();
  await database.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await pass("000000", late)).toMatchObject({ code: "expired" });
  expect(await pass("000000", new Headers())).toMatchObject({ code: "expired" });
});

test("keeps out who was disabled between the steps", async () => {
  const { uri } = await enrol();
  const waiting = await firstStep();
  await database.db.user.update({ where: { id: ada.id }, data: { disabledAt: now } });
  expect(await pass(await codeOf(uri), waiting)).toMatchObject({ code: "expired" });
  expect((await audit()).at(-1)).toBe("refuse-second-factor");
});

test("asks about the one who waits, whoever else is signed in beside", async () => {
  const { uri } = await enrol();
  const waiting = await firstStep();
  const other = await signInAs(await makePerson(database.db, "Other Example", "member"));
  waiting.set("cookie", `${headersOf(other).get("cookie")}; ${waiting.get("cookie")}`);
  expect(value(await pass(await codeOf(uri), waiting)).person.id).toBe(ada.id);
});

test("is turned off by the password", async () => {
  await enrol();
  expect(await turnOffSecondFactor(database.db, { ...own(), password: "not it" })).toMatchObject({
    code: "invalid",
  });
  const off = value(await turnOffSecondFactor(database.db, own()));
  expect(await findSignedIn(headersOf(keepInJar(jar, off.cookies)))).toMatchObject({
    person: { twoFactorEnabled: false },
  });
  const { email } = ada;
  const entered = await signIn(database.db, {
    email,
    password: PASSWORD,
    headers: headersOf(new Map()),
    now,
  });
  expect(entered).toMatchObject(succeed({ step: "in" }));
  expect(await database.db.twoFactor.count({ where: { userId: ada.id } })).toBe(0);
  expect(await audit()).toContain("turn-off-second-factor");
});
