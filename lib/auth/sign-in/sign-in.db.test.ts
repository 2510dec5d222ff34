import * as argon2 from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { LIMITS } from "@/lib/rate-limits/limits";
import { makePerson, PASSWORD, type TestPerson } from "@/lib/testing/people";
import { signIn } from "./mutations";

// Counted, not replaced: every hash is still made.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
let ada: TestPerson;

const headersFrom = (address: string) =>
  new Headers({ "x-forwarded-for": address, "user-agent": "A Browser/1.0" });
const enter = (email: string, password = PASSWORD, address = "198.51.100.7") =>
  signIn(database.db, { email, password, headers: headersFrom(address), now });
const auditOf = (action: string) =>
  database.db.auditEntry.findMany({ where: { action }, orderBy: { id: "desc" } });
const hashes = () => vi.mocked(argon2.hash).mock.calls.length + vi.mocked(argon2.verify).mock.calls.length;

beforeAll(async () => {
  ada = await makePerson(database.db, "Ada Example", "editor");
  await makePerson(database.db, "Gone Example", "editor", { disabledAt: now });
  await makePerson(database.db, "Invited Example", "editor");
  await database.db.account.deleteMany({ where: { userId: "invited-example" } });
});

beforeEach(async () => {
  await database.db.rateLimit.deleteMany();
});

test("lets in whoever knows the password, and records it with the session in one transaction", async () => {
  const entered = await enter(ada.email);
  expect(entered).toMatchObject({
    ok: true,
    value: { step: "in", person: { id: ada.id, role: "editor", isAdmin: false } },
  });
  if (!entered.ok) return;
  expect(entered.value.cookies.join()).toMatch(
    /^standpoint\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax/,
  );
  const session = await database.db.session.findFirstOrThrow({ where: { userId: ada.id } });
  expect(session).toMatchObject({ ipAddress: "198.51.100.7", userAgent: "A Browser/1.0" });
  const [row] = await auditOf("sign-in");
  expect(row).toMatchObject({
    at: now,
    actor: ada.id,
    address: "198.51.100.7",
    target: `person ${ada.id}`,
    detail: { session: session.id, by: "password" },
  });
});

test("has no session where the audit row cannot be written", async () => {
  await database.db.session.deleteMany();
  await database.db.$executeRaw`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$`;
  await database.db.$executeRaw`
    CREATE TRIGGER no_room BEFORE INSERT ON "AuditEntry" FOR EACH ROW WHEN (NEW."action" = 'sign-in') EXECUTE FUNCTION no_room()`;
  await expect(enter(ada.email)).rejects.toThrow("no room");
  await database.db.$executeRaw`DROP TRIGGER no_room ON "AuditEntry"`;
  expect(await database.db.session.count()).toBe(0);
});

describe("refuses alike, after one hash each", () => {
  test.each([
    ["a wrong password", "ada-example@example.org", "not the password", "wrong-password"],
    ["an unknown account", "nobody@example.org", PASSWORD, "unknown-account"],
    ["a disabled account with its password", "gone-example@example.org", PASSWORD, "disabled"],
    ["a disabled account with another", "gone-example@example.org", "not the password", "disabled"],
    ["an account without a password", "invited-example@example.org", PASSWORD, "no-password"],
  ])("%s", async (_name, email, password, reason) => {
    await database.db.session.deleteMany();
    const before = hashes();
    const answer = await enter(email, password);
    expect(hashes() - before).toBe(1);
    expect(answer).toEqual({
      ok: false,
      code: "unauthenticated",
      message: "The e-mail address or the password is wrong.",
      problems: [],
    });
    expect(await database.db.session.count()).toBe(0);
    const [row] = await auditOf("refuse-sign-in");
    const isKnown = reason !== "unknown-account";
    expect(row).toMatchObject({ actor: "nobody", address: "198.51.100.7", detail: { reason } });
    expect(row?.target).toBe(isKnown ? `person ${email.split("@")[0]}` : null);
    expect(JSON.stringify(row).includes(email)).toBe(isKnown);
    expect(JSON.stringify(row)).not.toContain(password);
  });
});

test("bounds the tries on one account, right ones too, and tells when to try again, once in the log", async () => {
  const { points } = LIMITS.signInByAccount;
  const tries = (email: string) =>
    Promise.all(Array.from({ length: points + 3 }, (_, at) => enter(email, "wrong", `192.0.2.${at}`)));
  const [known, unknown] = [await tries(ada.email), await tries("nobody@example.org")];
  const codes = (answers: typeof known) => answers.map((answer) => (answer.ok ? "in" : answer.code)).sort();
  expect(codes(known)).toEqual(codes(unknown));
  expect(codes(known).filter((code) => code === "limited")).toHaveLength(3);
  const before = hashes();
  expect(await enter(ada.email)).toMatchObject({
    code: "limited",
    message: expect.stringContaining("15 minutes"),
  });
  expect(hashes()).toBe(before);
  const told = await auditOf("reach-limit");
  expect(told.map(({ target }) => target)).toEqual([null, `person ${ada.id}`]);
});

test("bounds the tries from one address, and gives back those that were right", async () => {
  const { points } = LIMITS.signInByAddress;
  await enter(ada.email);
  await database.db.rateLimit.updateMany({
    where: { key: { startsWith: "signInByAddress" } },
    data: { points: points - 1 },
  });
  expect(await enter(ada.email)).toMatchObject({ ok: true });
  expect(await enter(ada.email, "wrong")).toMatchObject({ code: "unauthenticated" });
  expect(await enter(ada.email)).toMatchObject({ code: "limited" });
  expect(await enter(ada.email, PASSWORD, "192.0.2.99")).toMatchObject({ ok: true });
});
