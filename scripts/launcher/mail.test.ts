import { expect, it } from "vitest";
import { checkMail } from "./mail.mjs";

it.each([
  [{ SMTP_URL: "mail.example.org", MAIL_FROM: "a@example.org" }, /SMTP_URL must look like smtps/],
  [{ MAIL_FROM: "a@example.org" }, /SMTP_URL must look like smtps/],
  [{ SMTP_URL: "smtp://mail.example.org:587" }, /MAIL_FROM must say/],
])("refuses %o", (env, sentence) => {
  expect(() => checkMail(env)).toThrow(sentence);
});

it("takes no mail at all, and mail that can be sent", () => {
  checkMail({});
  const SITE_URL = "https://record.example";
  checkMail({ SMTP_URL: "smtps://a:b@mail.example.org:465", MAIL_FROM: "a@example.org", SITE_URL });
});
