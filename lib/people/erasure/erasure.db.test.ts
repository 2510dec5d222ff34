import { beforeEach, describe, expect, test } from "vitest";
import { ADDRESSES_KEPT_DAYS, eraseOldAddresses } from "@/lib/audit/retention/mutations";
import { refuseSignIn } from "@/lib/auth/sign-in/refusals";
import { testDatabase } from "@/lib/db/testing";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import { changeRights, disablePerson, enablePerson, invitePerson } from "../mutations";
import { findPerson } from "../queries";
import { ERASED_NAME, erasePerson } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
let admin: TestPerson;
let ada: { id: string; email: string };

beforeEach(async () => {
  await database.db.briefing.deleteMany();
  await database.db.user.deleteMany();
  admin = await makePerson(database.db, "Root Example", "member", { isAdmin: true });
  const invited = await invitePerson(database.db, {
    ...{ actor: admin.actor, email: "ada@erasure.example", name: "Ada Erasure", role: "editor" },
    ...{ isAdmin: false, now },
  });
  ada = expectDone(invited).to;
});

const asked = (id: string) => ({ actor: admin.actor, id, now });
const erase = async (id: string) => {
  expectDone(await disablePerson(database.db, asked(id)));
  return expectDone(await erasePerson(database.db, asked(id)));
};

test("only a disabled account is erased, by an admin, and never comes back", async () => {
  const { actor } = await makePerson(database.db, "Rita Example", "reviewer");
  expect(await erasePerson(database.db, { ...asked(ada.id), actor })).toMatchObject({ code: "forbidden" });
  expect(await erasePerson(database.db, asked(ada.id))).toMatchObject({ code: "not-allowed" });
  expect(await erasePerson(database.db, asked("nobody"))).toMatchObject({ code: "not-found" });
  expect(await findPerson(ada.id, database.db)).toMatchObject({ name: "Ada Erasure", state: "invited" });
  await erase(ada.id);
  expect(await findPerson(ada.id, database.db)).toMatchObject({ name: ERASED_NAME, state: "erased" });
  const rights = { role: "reviewer", isAdmin: true } as const;
  for (const answer of [
    await enablePerson(database.db, asked(ada.id)),
    await changeRights(database.db, { ...asked(ada.id), ...rights }),
    await erasePerson(database.db, asked(ada.id)),
  ])
    expect(answer).toMatchObject({ code: "not-allowed" });
});

test("nothing of name, e-mail and network address is left in any table; every row of the log is", async () => {
  await refuseSignIn(database.db, { email: ada.email, address: "192.0.2.77", now });
  const { id: changeSetId } = await database.db.changeSet.create({
    data: { title: "A proposal", author: ada.id, createdAt: now, changedAt: now },
  });
  await database.db.comment.create({
    data: { changeSetId, version: 1, author: ada.id, authorName: "Ada Erasure", text: "Agreed.", at: now },
  });
  const audited = { at: now, actor: ada.id, address: "192.0.2.77", action: "open", changeSetId, detail: {} };
  await database.db.auditEntry.create({ data: audited });
  expect(await tablesWith(["Ada Erasure", "ada@erasure.example", "192.0.2.77"])).toEqual(
    expect.arrayContaining(["AccessLink", "AuditEntry", "Comment", "User"]),
  );
  const rows = await database.db.auditEntry.count();
  await erase(ada.id);
  expect(await tablesWith(["Ada Erasure", "ada@erasure.example", "192.0.2.77"])).toEqual([]);
  // Two links taken back or not, the disabling, the erasing: the log only grew.
  expect(await database.db.auditEntry.count()).toBeGreaterThan(rows);
  expect(await database.db.auditEntry.findFirst({ where: { action: "open", actor: ada.id } })).toMatchObject({
    changeSetId,
    address: null,
  });
  expect(await database.db.comment.findFirst()).toMatchObject({ authorName: ERASED_NAME, text: "Agreed." });
});

test("whoever was signed in is out, and the address is free for another account", async () => {
  const bo = await makePerson(database.db, "Bo Example", "editor");
  await signInAs(bo);
  await erase(bo.id);
  const where = { userId: bo.id };
  expect(await database.db.session.count({ where })).toBe(0);
  expect(await database.db.account.count({ where })).toBe(0);
  const again = { email: bo.email, name: "Bo Again", role: "member", isAdmin: false } as const;
  expectDone(await invitePerson(database.db, { actor: admin.actor, ...again, now }));
});

test("a briefing passes to its first editor, unshared; one that nobody else edits goes", async () => {
  const bo = await makePerson(database.db, "Bo Example", "member");
  const briefing = (slug: string, editors: string[]) =>
    database.db.briefing.create({
      data: {
        ...{ slug, ownerId: ada.id, visibility: "public", publicSince: now, title: slug, steps: 0 },
        ...{ createdAt: now, changedAt: now },
        editors: { create: editors.map((userId) => ({ userId, addedAt: now })) },
      },
    });
  await briefing("edited-by-bo", [bo.id]);
  await briefing("of-ada-alone", []);
  expect(await erase(ada.id)).toEqual({ passedOn: 1, deleted: 1 });
  expect(await database.db.briefing.findMany({ include: { editors: true } })).toMatchObject([
    { slug: "edited-by-bo", ownerId: bo.id, visibility: "private", publicSince: null, editors: [] },
  ]);
});

describe("the log", () => {
  const DAY = 86_400_000;

  test("keeps network addresses for so many days and forgets older ones, not the rows", async () => {
    const old = new Date(now.getTime() - (ADDRESSES_KEPT_DAYS + 1) * DAY);
    const data = { actor: "ada", address: "192.0.2.9", action: "sign-in", detail: {} };
    const before = await database.db.auditEntry.create({ data: { ...data, at: old } });
    const after = await database.db.auditEntry.create({ data: { ...data, at: now } });
    expect(await eraseOldAddresses(database.db, now)).toBe(1);
    expect(await eraseOldAddresses(database.db, now)).toBe(0);
    const address = (id: number) =>
      database.db.auditEntry.findUnique({ where: { id }, select: { address: true } });
    expect(await address(before.id)).toEqual({ address: null });
    expect(await address(after.id)).toEqual({ address: "192.0.2.9" });
    const erased = await database.db.auditEntry.findMany({ where: { action: "erase-addresses" } });
    expect(erased).toMatchObject([{ detail: { rows: 1 } }]);
  });

  test.each([
    { actor: "somebody else" },
    { address: "192.0.2.1" },
    { detail: { name: "Other" } },
    { detail: { name: "Ada", role: "reviewer" } },
    { at: now, address: null },
  ])("refuses every other change of a row: %o", async (data) => {
    const at = new Date("2026-01-01T00:00:00Z");
    const detail = { name: "Ada", role: "editor" };
    const row = { at, actor: "ada", address: "192.0.2.9", action: "open", detail };
    const { id } = await database.db.auditEntry.create({ data: row });
    await expect(database.db.auditEntry.update({ where: { id }, data })).rejects.toThrow(
      /append_only|never changed/,
    );
    await expect(database.db.auditEntry.delete({ where: { id } })).rejects.toThrow(
      /append_only|never changed/,
    );
    expect(await database.db.auditEntry.findUnique({ where: { id } })).toMatchObject(row);
  });
});

/** The tables in which any of these words stands, in any column. */
async function tablesWith(words: string[]): Promise<string[]> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await database.db.$queryRawUnsafe<{ held: boolean }[]>(
        `SELECT EXISTS (SELECT 1 FROM "${name}" t WHERE to_jsonb(t)::text LIKE ANY ($1::text[])) AS held`,
        words.map((word) => `%${word}%`),
      );
      return row?.held ? [name] : [];
    }),
  );
  return found.flat();
}
