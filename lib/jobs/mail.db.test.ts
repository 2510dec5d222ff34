import { afterEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { notify } from "@/lib/notices/mutations";
import { answerReport } from "@/lib/reports/mutations";
import { startMailServer } from "@/lib/testing/mail-server";
import { makePerson } from "@/lib/testing/people";
import { sendReport } from "@/lib/testing/reports";
import { AUTHOR, buildWorld, expectDone } from "@/lib/testing/world";
import { mailWhatWaits } from "./mail";

const database = testDatabase();
const now = new Date("2026-02-01T12:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const readable = (message: string) => message.replace(/=\n/g, "").replace(/=3D/g, "=");

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("what waits reaches people and reporters over SMTP, once, also after the server was away", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await buildWorld(database.db);
  const ada = await makePerson(database.db, "Ada Member", "member");
  await database.db.$transaction((tx) =>
    notify(tx, {
      kind: "returned",
      to: [ada.id],
      actor: AUTHOR,
      now,
      changeSetId: 7,
      title: "Kites",
      note: "The source says “may”, not “must”.",
    }),
  );
  const report = await sendReport(database.db, { email: "ri@example.org", now });
  const answer = "The day was wrong, and is set right.";
  expectDone(
    await answerReport(database.db, { id: report, actor: AUTHOR, now, outcome: "accepted", answer }),
  );
  await mailWhatWaits.run(database.db, after(4));
  expect(await database.db.notice.count({ where: { mailTries: 0 } }), "no server is set").toBe(1);

  const away = await startMailServer();
  await away.stop();
  vi.stubEnv("MAIL_FROM", "Standpoint <desk@example.org>");
  vi.stubEnv("SITE_URL", "https://standpoint.example");
  vi.stubEnv("SMTP_URL", away.url);
  await mailWhatWaits.run(database.db, after(5));

  const server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  await mailWhatWaits.run(database.db, after(6));
  expect(server.received, "it rests first").toEqual([]);
  await mailWhatWaits.run(database.db, after(9));
  await mailWhatWaits.run(database.db, after(60));
  expect(server.received.map(({ from, to }) => [from, to])).toEqual([
    ["desk@example.org", [ada.email]],
    ["desk@example.org", ["ri@example.org"]],
  ]);
  const [notice = "", answered = ""] = server.received.map(({ message }) => readable(message));
  expect(notice).toContain("https://standpoint.example/editing/7");
  expect(answered).toContain(answer);
  expect(answered).toContain(`https://standpoint.example/corrections/received/${report}-`);
  await server.stop();
});
