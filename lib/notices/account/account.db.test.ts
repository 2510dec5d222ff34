import { beforeEach, describe, expect, test } from "vitest";
import { takeNewSecret } from "@/lib/auth/new-secret/mutations";
import { changePassword } from "@/lib/auth/password/mutations";
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from "@/lib/auth/second-factor/mutations";
import { findEnrolment } from "@/lib/auth/second-factor/queries";
import { testDatabase } from "@/lib/db/testing";
import type { Mail } from "@/lib/mail/send";
import { handOutPasswordLink } from "@/lib/people/links/mutations";
import { changeRights, resetSecondFactor } from "@/lib/people/mutations";
import { changeProfile } from "@/lib/people/profile/mutations";
import { choosePassword } from "@/lib/people/welcome/mutations";
import { headersOf, keepInJar, makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { stillClock } from "@/lib/testing/still-clock";
import { codeFor } from "@/lib/testing/totp";
import { expectDone } from "@/lib/testing/world";
import { mailNotices } from "../mail/mutations";
import { listNotices } from "../queries";
import { markAllRead } from "../read/mutations";

const database = testDatabase();
const now = stillClock();
const site = "https://standpoint.example";
let admin: TestPerson;
let ada: TestPerson;
let jar: Map<string, string>;

beforeEach(async () => {
  await database.db.user.deleteMany();
  admin = await makePerson(database.db, "Root Example", "member", { isAdmin: true });
  ada = await makePerson(database.db, "Ada Example", "editor");
  jar = await signInAs(ada);
});

const own = () => ({ actor: ada.actor, headers: headersOf(jar), now });

/** What people are mailed now, each as its recipient, subject and text. */
async function mailed(minutes = 0): Promise<Mail[]> {
  const taken: Mail[] = [];
  const send = async (mail: Mail) => taken.push(mail) > 0;
  await mailNotices(database.db, new Date(now.getTime() + minutes * 60_000), { send, site });
  return taken;
}
const subjects = async () => (await mailed()).map(({ to, subject }) => [to, subject]);
const toAda = (subject: string) => [[ada.email, subject]];

async function setUpFactor(): Promise<void> {
  expectDone(await beginSecondFactor(database.db, { ...own(), password: PASSWORD }));
  const enrolment = await findEnrolment({ id: ada.id, email: ada.email }, database.db);
  const code = await codeFor(enrolment?.secret ?? "", 0);
  const on = expectDone(await confirmSecondFactor(database.db, { ...own(), code }));
  jar = keepInJar(jar, on.cookies);
}

describe("whoever owns an account is mailed at once", () => {
  test("that its password was changed, and what to do if that was not them", async () => {
    const chosen = { ...own(), password: PASSWORD, newPassword: "another battery of staples" };
    expectDone(await changePassword(database.db, chosen));
    const mails = await mailed();
    expect(mails).toMatchObject([{ to: ada.email, subject: "Your password was changed." }]);
    expect(mails[0]?.text).toContain(
      "If not, choose another password at https://standpoint.example/sign-in/forgotten",
    );
    expect(mails[0]?.text).not.toMatch(/staples|battery/);
    expect(await mailed(), "once").toEqual([]);
  });

  test("that a password was chosen by a link", async () => {
    const { token } = expectDone(
      await handOutPasswordLink(database.db, { actor: admin.actor, id: ada.id, now }),
    );
    expect(await mailed(), "a link alone changes nothing").toEqual([]);
    const chosen = { token, password: "another battery of staples", address: null, now };
    expectDone(await choosePassword(database.db, chosen));
    expect(await subjects()).toEqual(toAda("A new password was chosen for your account, through a link."));
  });

  test("that the second factor was set up, given new codes, and turned off", async () => {
    await setUpFactor();
    expect(await subjects()).toEqual(toAda("The second factor of your account was set up."));
    expectDone(await renewRecoveryCodes(database.db, { ...own(), password: PASSWORD }));
    expect(await subjects()).toEqual(toAda("New recovery codes were made for your account."));
    expectDone(await turnOffSecondFactor(database.db, { ...own(), password: PASSWORD }));
    expect(await subjects()).toEqual(toAda("The second factor of your account was turned off."));
  });

  test("that an admin, or a new secret of the place, took the second factor away", async () => {
    await setUpFactor();
    await mailed();
    expectDone(await resetSecondFactor(database.db, { actor: admin.actor, id: ada.id, now }));
    expect(await subjects()).toEqual(
      toAda("The second factor of your account was taken away by Root Example."),
    );
    jar = await signInAs(ada);
    await setUpFactor();
    await mailed();
    const command = { kind: "system", id: "command line" } as const;
    await takeNewSecret(database.db, { actor: command, mark: "x", name: "a-mark-of-a-test", now });
    expect(await subjects()).toEqual(
      toAda("The second factor of your account was taken away by the program."),
    );
  });

  test("that they may do more or less", async () => {
    const rights = { actor: admin.actor, id: ada.id, now, role: "reviewer", isAdmin: true } as const;
    expectDone(await changeRights(database.db, rights));
    expect(await subjects()).toEqual(
      toAda("What you may do was changed by Root Example: you are reviewer and admin now."),
    );
    expectDone(await changeRights(database.db, rights));
    expect(await mailed(), "nothing was changed").toEqual([]);
  });
});

test("they are also told who want no mail, and where whoever is in their account says that it was read", async () => {
  const profile = { name: "Ada Example", namedPublicly: false, mailNotices: false };
  expectDone(await changeProfile(database.db, { actor: ada.actor, now, ...profile }));
  const chosen = { ...own(), password: PASSWORD, newPassword: "another battery of staples" };
  expectDone(await changePassword(database.db, chosen));
  await markAllRead(database.db, { upTo: 999_999, actor: ada.actor, now });
  expect(await subjects()).toEqual(toAda("Your password was changed."));
});

test("where no mail can be sent, their notices say it", async () => {
  const rights = { actor: admin.actor, id: ada.id, now, role: "member", isAdmin: false } as const;
  expectDone(await changeRights(database.db, rights));
  const nowhere = { send: async () => null, site };
  expect(await mailNotices(database.db, now, nowhere)).toEqual({ sent: 0, failed: 0 });
  const [notice] = await listNotices(ada.id, { take: 9, skip: 0 });
  expect(notice).toMatchObject({ kind: "rightsChanged", detail: { title: "member" }, isRead: false });
});

test("what is refused tells nobody anything", async () => {
  const wrong = { ...own(), password: "not the password", newPassword: "another battery of staples" };
  expect(await changePassword(database.db, wrong)).toMatchObject({ ok: false });
  const asked = { actor: ada.actor, id: admin.id, now };
  expect(await changeRights(database.db, { ...asked, role: "member", isAdmin: false })).toMatchObject({
    ok: false,
  });
  expect(await resetSecondFactor(database.db, { ...asked, actor: admin.actor })).toMatchObject({ ok: false });
  expect(await database.db.notice.count()).toBe(0);
});
