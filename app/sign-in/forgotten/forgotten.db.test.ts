import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { LIMITS } from "@/lib/rate-limits/limits";
import { startMailServer } from "@/lib/testing/mail-server";
import { withRequest } from "@/lib/testing/next-headers";
import { afterwards } from "@/lib/testing/next-server";
import { makePerson } from "@/lib/testing/people";
import { sendForgottenLink } from "./actions";

const database = testDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  await makePerson(database.db, "Ada Example", "editor");
  server = await startMailServer();
  return server.stop;
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const ask = (email: string, headers: Record<string, string> = {}) => {
  const form = new FormData();
  form.set("email", email);
  return withRequest({ address: "192.0.2.1", headers }, () => sendForgottenLink(null, form));
};
const withMail = () => {
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "desk@example.org");
  vi.stubEnv("SITE_URL", "https://record.example");
};

test("mails a link that leads to this site, whatever the request says of its host", async () => {
  withMail();
  const known = await ask("Ada-Example@example.org", { host: "evil.example" });
  const unknown = await ask("nobody@example.org");
  await afterwards();
  expect(known?.result).toEqual(unknown?.result);
  expect(known?.result).toMatchObject({ ok: true });
  expect(server.received.map(({ to }) => to)).toEqual([["ada-example@example.org"]]);
  expect(server.received[0]?.message).toMatch(/https:\/\/record\.example\/welcome\/[\w.-]+/);
  expect(server.received[0]?.message).not.toContain("evil");
});

test("bounds how often a link is asked for, alike for every address", async () => {
  withMail();
  await database.db.rateLimit.deleteMany();
  const before = server.received.length;
  const { points } = LIMITS.forgottenByAccount;
  for (const email of ["ada-example@example.org", "nobody@example.org"]) {
    const answers = [];
    for (let at = 0; at <= points; at++) answers.push((await ask(email))?.result?.ok);
    expect(answers).toEqual([...Array.from({ length: points }, () => true), false]);
  }
  await afterwards();
  expect(server.received.length - before).toBe(points);
});

test("says to ask an admin where no mail can be sent", async () => {
  vi.stubEnv("SMTP_URL", "");
  expect((await ask("ada-example@example.org"))?.result).toMatchObject({
    code: "not-allowed",
    message: expect.stringContaining("Ask an admin"),
  });
});
