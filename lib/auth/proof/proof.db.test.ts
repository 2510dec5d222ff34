import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gate } from "@/app/_session/gate";
import { proveMyself } from "@/app/account/actions";
import { testDatabase } from "@/lib/db/testing";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { GRAVE } from "./proof";

const database = testDatabase();
const HOUR = 3_600_000;
let count = 0;
let rae: TestPerson;
let here: Map<string, string>;
let there: Map<string, string>;

beforeEach(async () => {
  await database.db.rateLimit.deleteMany();
  rae = await makePerson(database.db, `Rae ${"abcdefghij"[count++]}`, "reviewer", { isAdmin: true });
  here = await signInAs(rae);
  there = await signInAs(rae);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const ask = (right: Parameters<typeof gate>[0], jar = here) =>
  withRequest({ jar: new Map(jar) }, () => gate(right, formOf({ reason: "What I typed" })));
const signedInAgo = (hours: number) =>
  database.db.session.updateMany({
    where: { userId: rae.id },
    data: { createdAt: new Date(Date.now() - hours * HOUR) },
  });
const give = (password: string, jar = here) =>
  withRequest({ jar: new Map(jar) }, () => proveMyself(null, formOf({ password }))).catch((error) => {
    const [kind, , to] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return to;
  });

test("a sign-in of today is proof enough", async () => {
  await signedInAgo(11.9);
  for (const right of GRAVE) expect(await ask(right), right).toMatchObject({ ok: true });
});

test("after twelve hours what is grave asks again, keeps what was typed, and nothing else asks", async () => {
  await signedInAgo(12.1);
  for (const right of GRAVE) {
    const answer = await ask(right);
    if (answer.ok) throw new Error(`${right} was let through`);
    expect(answer.state?.result).toMatchObject({ ok: false, code: "forbidden" });
    expect(answer.state?.result?.ok === false && answer.state.result.message).toMatch(/^Prove first/);
    expect(answer.state?.reply?.initialValue).toEqual({ reason: "What I typed" });
  }
  for (const right of ["propose", "review", "answer", "read-audit", "signed-in"] as const)
    expect(await ask(right), right).toMatchObject({ ok: true });
});

test("the password proves it for the session in which it is given, and for so many hours", async () => {
  await signedInAgo(100);
  expect(await give(PASSWORD)).toBe("/account?said=proved");
  expect([(await ask("publish")).ok, (await ask("publish", there)).ok]).toEqual([true, false]);
  expect(
    await database.db.auditEntry.findFirst({ where: { actor: rae.id }, orderBy: { id: "desc" } }),
  ).toMatchObject({ action: "prove", target: `person ${rae.id}` });
  vi.stubEnv("PROOF_HOURS", "1");
  const proof = { identifier: { startsWith: "proof-" } };
  const value = new Date(Date.now() - 1.1 * HOUR).toISOString();
  await database.db.verification.updateMany({ where: proof, data: { value } });
  expect((await ask("publish")).ok).toBe(false);
  expect(await give(PASSWORD)).toBe("/account?said=proved");
  expect((await ask("publish")).ok).toBe(true);
});

test("a wrong password proves nothing, is recorded, and is not tried for ever", async () => {
  await signedInAgo(100);
  expect(await give("not the password")).toMatchObject({ result: { ok: false, code: "invalid" } });
  expect((await ask("withhold")).ok).toBe(false);
  expect(await database.db.auditEntry.count({ where: { actor: rae.id, action: "refuse-proof" } })).toBe(1);
  for (let at = 0; at < 10; at++) await give("not the password");
  expect(await give(PASSWORD)).toMatchObject({ result: { ok: false, code: "limited" } });
  expect((await ask("withhold")).ok).toBe(false);
});
