import { Refusal, say } from "./say.mjs";

/**
 * Refuses settings of mail under which nothing could be sent, before anyone waits for a message.
 * @param {Record<string, string | undefined>} env
 */
export function checkMail({ SMTP_URL, MAIL_FROM, SITE_URL }) {
  if (!SMTP_URL && !MAIL_FROM) return;
  if (!SMTP_URL || !/^smtps?:\/\//.test(SMTP_URL) || !URL.canParse(SMTP_URL))
    throw new Refusal(
      "SMTP_URL must look like smtps://name:password@mail.example.org:465, beside MAIL_FROM.",
    );
  if (!MAIL_FROM)
    throw new Refusal(
      'MAIL_FROM must say whom mail is from, such as "Standpoint <desk@example.org>", beside SMTP_URL.',
    );
  if (!SITE_URL) say("SITE_URL is not set: links in mails will lead to this machine.");
}
