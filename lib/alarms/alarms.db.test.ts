import { beforeAll, beforeEach, expect, test } from "vitest";
import { writeAudit } from "@/lib/audit/mutations";
import { testDatabase } from "@/lib/db/testing";
import { mailNotices } from "@/lib/notices/mail/mutations";
import { listNotices } from "@/lib/notices/queries";
import { changeSettings } from "@/lib/settings/mutations";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import { tellOfUnusual } from "./mutations";

const database = testDatabase();
// Nothing of the log goes, so each test has a day of its own.
let now = new Date("2026-02-01T12:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let admin: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  const { db } = database;
  admin = await makePerson(db, "Root Example", "member", { isAdmin: true });
  reviewer = await makePerson(db, "Rae Reviewer", "reviewer");
  const gone = await makePerson(db, "Gone Example", "member", { isAdmin: true });
  await db.user.update({ where: { id: gone.id }, data: { disabledAt: now } });
});
beforeEach(async () => {
  now = after(24 * 60);
  await database.db.notice.deleteMany();
  await database.db.setting.deleteMany();
});

/** So many rows of the log within the quarter of an hour before. */
async function happened(action: string, times: number, at: Date = now): Promise<void> {
  for (let minute = 0; minute < times; minute++)
    await writeAudit(database.db, {
      at: new Date(at.getTime() - (minute % 15) * 60_000),
      actor: { id: "nobody" },
      action,
    });
}

const noticesOf = ({ id }: TestPerson) => listNotices(id, { take: 9, skip: 0 });
const run = (at: Date = now) => tellOfUnusual(database.db, at);

test("what is usual tells nobody", async () => {
  await happened("refuse-sign-in", 20);
  await happened("refuse-access", 9);
  await happened("sign-in", 100);
  await happened("withhold", 4);
  expect(await run()).toEqual([]);
  expect(await noticesOf(admin)).toEqual([]);
});

test("many refusals of several kinds are told to admins alone, once by however many instances", async () => {
  await happened("refuse-sign-in", 20);
  await happened("refuse-access", 9);
  await happened("reach-limit", 1);
  const told = await Promise.all([run(), run(), run()]);
  expect(told.flat()).toEqual(["refusals"]);
  expect(await noticesOf(admin)).toMatchObject([
    { kind: "unusualRefusals", detail: { title: "30", by: null }, isRead: false },
  ]);
  expect(await noticesOf(reviewer)).toEqual([]);
  expect(await database.db.notice.count()).toBe(1);
  const alarms = { action: "raise-alarm", at: { gte: now } };
  expect(await database.db.auditEntry.findMany({ where: alarms })).toMatchObject([
    { target: "alarm refusals", actor: "Standpoint (watch)", detail: { count: 30, minutes: 60, told: 1 } },
  ]);
});

test("what lies longer back than an hour does not count", async () => {
  await happened("refuse-sign-in", 40, after(-61));
  expect(await run()).toEqual([]);
});

test("while it goes on it is told again after six hours, and not before", async () => {
  for (const [minutes, told] of [
    [0, ["refusals"]],
    [1, []],
    [300, []],
    [359, []],
    [361, ["refusals"]],
  ] as const) {
    await happened("refuse-second-factor", 30, after(minutes));
    expect(await run(after(minutes)), `after ${minutes} minutes`).toEqual(told);
  }
});

test("records that are withheld one after the other are told of beside it", async () => {
  await happened("withhold", 5);
  await happened("refuse-proof", 30);
  expect(await run()).toEqual(["refusals", "withholdings"]);
});

test("admins set from how many on, and whether at all", async () => {
  const settings = { alarmRefusals: 3, alarmWithholdings: 0 };
  expectDone(await changeSettings(database.db, { actor: admin.actor, now, settings }));
  await happened("refuse-sign-in", 3);
  await happened("withhold", 50);
  expect(await run()).toEqual(["refusals"]);
});

test("it is mailed, with the way to the log, to admins who want notices by mail", async () => {
  const mails: { to: string; text: string }[] = [];
  const post = {
    send: async (mail: { to: string; text: string }) => Boolean(mails.push(mail)),
    site: "https://standpoint.example",
  };
  await happened("refuse-sign-in", 30);
  await run();
  await mailNotices(database.db, after(4), post);
  expect(mails).toMatchObject([{ to: admin.email }]);
  expect(mails[0]?.text).toContain("30 sign-ins, codes and actions were refused within an hour.");
  expect(mails[0]?.text).toContain("https://standpoint.example/admin/audit");
});
