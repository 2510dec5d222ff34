import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import type { Mail } from "@/lib/mail/send";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { sendReport } from "@/lib/testing/reports";
import { AUTHOR, buildWorld, expectDone } from "@/lib/testing/world";
import { mailAnswers } from "./answer-mails/mutations";
import { answerReport, assignReport } from "./mutations";
import { stepsOfReport } from "./queue/queries";
import { reportOfReceipt } from "./receipt";
import { remindOfReports } from "./reminders/mutations";
import { eraseOldReporters } from "./retention/mutations";

// What the program does with reports by itself.

const database = testDatabase();
const sent = new Date("2026-02-01T12:00:00Z");
const onDay = (days: number) => new Date(sent.getTime() + days * 86_400_000);
let ed: TestPerson;
let rev: TestPerson;

beforeAll(async () => {
  await buildWorld(database.db);
  ed = await makePerson(database.db, "Ed Editor", "editor");
  rev = await makePerson(database.db, "Rev Reviewer", "reviewer");
  await makePerson(database.db, "Mem Member", "member");
  await makePerson(database.db, "Gone Editor", "editor", { disabledAt: sent });
});

const report = (more = {}) => sendReport(database.db, { now: sent, ...more });
const answer = (id: number, now: Date) =>
  answerReport(database.db, { id, actor: AUTHOR, now, outcome: "declined", answer: "It stands as it is." });
const told = async (id: number) =>
  (
    await database.db.notice.findMany({
      where: { reportId: id, kind: { not: "reportReceived" } },
      orderBy: [{ id: "asc" }],
    })
  ).map(({ userId, kind }) => [userId, kind]);

test("tells those who may answer of what is due and of what is overdue, each once", async () => {
  const id = await report();
  expect(await remindOfReports(database.db, onDay(10))).toBe(0);
  expect(await remindOfReports(database.db, onDay(11))).toBe(1);
  expect(await remindOfReports(database.db, onDay(12))).toBe(0);
  expect(await told(id)).toEqual([
    [ed.id, "reportDue"],
    [rev.id, "reportDue"],
  ]);
  // Taken on, it concerns one.
  expectDone(await assignReport(database.db, { id, actor: ed.actor, now: onDay(13), to: "me" }));
  expect(await remindOfReports(database.db, onDay(14))).toBe(0);
  await Promise.all([remindOfReports(database.db, onDay(15)), remindOfReports(database.db, onDay(15))]);
  expect((await told(id)).slice(2)).toEqual([[ed.id, "reportOverdue"]]);
  expectDone(await answer(id, onDay(16)));
});

describe("the answer", () => {
  const site = "https://standpoint.example";

  test("goes once to who left an address, with the way to read it again", async () => {
    const id = await report({ email: "ri@example.org" });
    const anonymous = await report();
    for (const one of [id, anonymous]) expectDone(await answer(one, onDay(1)));
    const taken: Mail[] = [];
    const send = async (message: Mail) => taken.push(message) > 0;
    const mail = (now: Date) => mailAnswers(database.db, now, { send, site });
    expect(await mail(onDay(1))).toEqual({ sent: 0, failed: 0 });
    const results = await Promise.all([mail(onDay(1.1)), mail(onDay(1.1))]);
    expect(results.reduce((sum, { sent: n }) => sum + n, 0)).toBe(1);
    expect(taken).toMatchObject([{ to: "ri@example.org", subject: `Your report ${id} has been answered` }]);
    expect(taken[0]?.text).toContain("It was declined.\n\nIt stands as it is.");
    const receipt = taken[0]?.text.match(/standpoint\.example\/corrections\/received\/(\S+)/)?.[1] ?? "";
    expect(reportOfReceipt(receipt)).toBe(id);
    expect((await stepsOfReport(id)).map(({ action }) => action)).toEqual([
      "report",
      "answer-report",
      "mail-answer",
    ]);
  });
});

test("forgets who sent a report ninety days after its answer, and leaves the open ones", async () => {
  const who = { name: "Ri", email: "ri@example.org" };
  const [answered, open] = [await report(who), await report(who)];
  expectDone(await answer(answered, onDay(5)));
  const kept = async (id: number) => {
    const { name, email } = await database.db.report.findUniqueOrThrow({ where: { id } });
    return [name, email];
  };
  await eraseOldReporters(database.db, onDay(94));
  expect(await kept(answered)).toEqual(["Ri", "ri@example.org"]);
  await eraseOldReporters(database.db, onDay(95));
  expect(await kept(answered)).toEqual([null, null]);
  expect(await kept(open)).toEqual(["Ri", "ri@example.org"]);
  expect((await stepsOfReport(answered)).at(-1)).toMatchObject({ action: "erase-reporter", by: null });
});
