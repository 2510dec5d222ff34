import { afterEach, expect, it, vi } from "vitest";
import { startMailServer } from "@/lib/testing/mail-server";
import { canSendMail, sendMail } from "./send";
import { mailFrom } from "./settings";

const mail = {
  to: "ada@example.org",
  subject: "Your link – a first",
  text: "Open it:\n.hidden\nhttps://x.example/",
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it("hands a message to the server, from whom the settings say", async () => {
  const server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Standpoint <desk@example.org>");
  expect(canSendMail()).toBe(true);
  expect(await sendMail(mail)).toBe(true);
  expect(server.received).toMatchObject([{ from: "desk@example.org", to: ["ada@example.org"] }]);
  const { message = "" } = server.received[0] ?? {};
  expect(message).toContain("From: Standpoint <desk@example.org>");
  expect(message).toMatch(/Subject: =\?UTF-8\?Q\?Your_link_/);
  expect(message).toContain("Open it:\n.hidden\nhttps://x.example/");
  await server.stop();
});

it("takes no header and no further reader from what people wrote", async () => {
  const server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "desk@example.org");
  vi.spyOn(console, "error").mockImplementation(() => {});
  const breaks = ["\r\nBcc: eve@example.org", "\nX-Planted: yes", "\r\n\r\nAnother text", "\r\n.\r\nRSET"];
  for (const text of breaks) await sendMail({ ...mail, subject: `Kites${text}` });
  expect(server.received).toHaveLength(breaks.length);
  for (const text of [...breaks, ", eve@example.org", "; eve@example.org", " <eve@example.org>"])
    await sendMail({ ...mail, to: `ada@example.org${text}` });
  for (const { to, message } of server.received) {
    expect(to).toHaveLength(1);
    expect(to[0]).not.toMatch(/^eve@/);
    const [head = ""] = message.replaceAll("\r\n", "\n").split("\n\n");
    expect(head).not.toMatch(/^(Bcc|X-Planted|Another text|RSET)/im);
  }
  await server.stop();
});

it("says that a message was not taken, and tells the log neither message nor password", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const server = await startMailServer("ada@example.org");
  vi.stubEnv("SMTP_URL", server.url.replace("//", "//desk:secret@"));
  vi.stubEnv("MAIL_FROM", "desk@example.org");
  expect(await sendMail(mail)).toBe(false);
  await server.stop();
  vi.stubEnv("SMTP_URL", server.url);
  expect(await sendMail(mail), "nobody there").toBe(false);
  expect(log.mock.calls.join()).not.toMatch(/secret|ada@|Open it/);
});

it("sends nothing where there is no server to hand it to", async () => {
  vi.stubEnv("SMTP_URL", "");
  expect([canSendMail(), await sendMail(mail)]).toEqual([false, null]);
});

it.each([
  [{ SMTP_URL: "smtps://desk:secret@mail.example.org:465", MAIL_FROM: "desk@example.org" }, true],
  [{ SMTP_URL: "smtp://mail.example.org" }, false],
  [{ SMTP_URL: "mail.example.org", MAIL_FROM: "desk@example.org" }, false],
  [{ SMTP_URL: "https://mail.example.org", MAIL_FROM: "desk@example.org" }, false],
])("%o can send: %s", (env, can) => {
  expect(mailFrom(env) !== null).toBe(can);
});
