import { beforeEach, expect, test } from "vitest";
import { findAccessLink } from "@/lib/access-links/queries";
import { findSignedIn } from "@/lib/auth/session";
import { testDatabase } from "@/lib/db/testing";
import type { Actor } from "@/lib/domain/permissions";
import type { Result } from "@/lib/result";
import { headersOf, makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { erasePerson } from "./erasure/mutations";
import { handOutPasswordLink } from "./links/mutations";
import { changeRights, disablePerson, enablePerson, invitePerson, resetSecondFactor } from "./mutations";
import { changeProfile } from "./profile/mutations";
import { findPerson, listPeople } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
let admin: TestPerson;
let ada: TestPerson;

beforeEach(async () => {
  await database.db.user.deleteMany();
  admin = await makePerson(database.db, "Root Example", "member", { isAdmin: true });
  ada = await makePerson(database.db, "Ada Example", "editor");
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const lastAudit = () => database.db.auditEntry.findFirst({ orderBy: { id: "desc" } });
const change = (actor: Actor, id: string, role: "member" | "editor", isAdmin: boolean) =>
  changeRights(database.db, { actor, id, role, isAdmin, now });

test("only an admin changes people, whatever their role", async () => {
  const reviewer = await makePerson(database.db, "Rita Example", "reviewer");
  const before = await listPeople(database.db);
  for (const { actor } of [ada, reviewer]) {
    const asked = { actor, id: ada.id, now };
    const invited = {
      actor,
      email: "new@example.org",
      name: "New",
      role: "editor",
      isAdmin: false,
      now,
    } as const;
    const answers = await Promise.all([
      invitePerson(database.db, invited),
      change(actor, actor.id, "editor", true),
      disablePerson(database.db, asked),
      enablePerson(database.db, asked),
      erasePerson(database.db, asked),
      handOutPasswordLink(database.db, asked),
      resetSecondFactor(database.db, asked),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: "forbidden" });
  }
  expect(await listPeople(database.db)).toEqual(before);
});

test("an invited person has an account without a password, and a link to choose one", async () => {
  const asked = {
    actor: admin.actor,
    email: "new@example.org",
    name: "New Example",
    role: "editor",
    isAdmin: false,
    now,
  } as const;
  const { token, kind, to } = value(await invitePerson(database.db, asked));
  expect(kind).toBe("invitation");
  expect(await findAccessLink(database.db, "invitation", token, now)).toMatchObject({ userId: to.id });
  expect(await findPerson(to.id, database.db)).toMatchObject({
    state: "invited",
    role: "editor",
    lastSignIn: null,
  });
  const rows = await database.db.auditEntry.findMany({ where: { target: `person ${to.id}` } });
  expect(rows).toMatchObject([
    { action: "add-person", actor: admin.id, detail: { email: "new@example.org", role: "editor" } },
  ]);
  expect(await invitePerson(database.db, asked)).toMatchObject({
    code: "invalid",
    problems: [{ field: "email" }],
  });
});

test("rights are changed with from and to, and take effect on who is signed in", async () => {
  const jar = await signInAs(ada);
  value(await change(admin.actor, ada.id, "member", true));
  expect(await lastAudit()).toMatchObject({
    action: "change-rights",
    target: `person ${ada.id}`,
    detail: { from: { role: "editor", isAdmin: false }, to: { role: "member", isAdmin: true } },
  });
  expect(await findSignedIn(headersOf(jar))).toMatchObject({ person: { role: "member", isAdmin: true } });
  expect(await change(admin.actor, "nobody", "member", true)).toMatchObject({ code: "not-found" });
});

test("the last admin stays one: alone, and where two remove each other at the same instant", async () => {
  expect(await change(admin.actor, admin.id, "editor", false)).toMatchObject({ code: "not-allowed" });
  const asked = { actor: admin.actor, id: admin.id, now };
  expect(await disablePerson(database.db, asked)).toMatchObject({ code: "not-allowed" });
  // Somebody who never chose a password runs nothing.
  const invited = { email: "late@example.org", name: "Late", role: "member", isAdmin: true } as const;
  value(await invitePerson(database.db, { actor: admin.actor, ...invited, now }));
  expect(await disablePerson(database.db, asked)).toMatchObject({ code: "not-allowed" });
  const second = await makePerson(database.db, "Second Example", "member", { isAdmin: true });
  const both = await Promise.all([
    change(admin.actor, second.id, "member", false),
    change(second.actor, admin.id, "member", false),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a disabled account is out at once, with its links, and comes back as it was", async () => {
  const jar = await signInAs(ada);
  const asked = { actor: admin.actor, id: ada.id, now };
  const { token } = value(await handOutPasswordLink(database.db, asked));
  expect(value(await disablePerson(database.db, asked))).toEqual({ ended: 1 });
  expect(await findSignedIn(headersOf(jar))).toBeNull();
  expect(await findAccessLink(database.db, "passwordReset", token, now)).toBeNull();
  expect(await handOutPasswordLink(database.db, asked)).toMatchObject({ code: "not-allowed" });
  expect(await findPerson(ada.id, database.db)).toMatchObject({ state: "disabled", role: "editor" });
  value(await enablePerson(database.db, asked));
  expect(await findPerson(ada.id, database.db)).toMatchObject({ state: "active" });
  expect(await findSignedIn(headersOf(jar)), "its sessions are gone").toBeNull();
});

test("a new link to a password ends the one before", async () => {
  const asked = { actor: admin.actor, id: ada.id, now };
  const first = value(await handOutPasswordLink(database.db, asked));
  const second = value(await handOutPasswordLink(database.db, asked));
  expect(await findAccessLink(database.db, "passwordReset", first.token, now)).toBeNull();
  expect(await findAccessLink(database.db, "passwordReset", second.token, now)).not.toBeNull();
});

test("an admin takes away a second factor that was lost, and its sessions", async () => {
  const asked = { actor: admin.actor, id: ada.id, now };
  expect(await resetSecondFactor(database.db, asked)).toMatchObject({ code: "not-allowed" });
  await database.db.user.update({
    where: { id: ada.id },
    data: { twoFactorEnabled: true, twoFactor: { create: { id: "f", secret: "x", backupCodes: "x" } } },
  });
  value(await resetSecondFactor(database.db, asked));
  expect(await database.db.twoFactor.count()).toBe(0);
  expect(await lastAudit()).toMatchObject({ action: "reset-second-factor", actor: admin.id });
});

test("people say of themselves what they want said, and only what changed is recorded", async () => {
  const profile = { name: "Ada B. Example", namedPublicly: true, mailNotices: true };
  value(await changeProfile(database.db, { actor: ada.actor, now, ...profile }));
  expect(await lastAudit()).toMatchObject({
    action: "change-profile",
    detail: {
      from: { name: "Ada Example", namedPublicly: false },
      to: { name: "Ada B. Example", namedPublicly: true },
    },
  });
  const rows = await database.db.auditEntry.count();
  value(await changeProfile(database.db, { actor: ada.actor, now, ...profile }));
  expect(await database.db.auditEntry.count()).toBe(rows);
});
