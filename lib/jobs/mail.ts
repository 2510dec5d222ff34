import { siteFrom } from "@/lib/http/contact";
import { canSendMail, sendMail } from "@/lib/mail/send";
import { mailNotices } from "@/lib/notices/mail/mutations";
import { mailAnswers } from "@/lib/reports/answer-mails/mutations";
import type { Job } from "./job";

/** Sends what waits to be sent, where there is a mail server to hand it to. */
export const mailWhatWaits: Job = {
  name: "mail what waits",
  everySeconds: 20,
  async run(db, now) {
    if (!canSendMail()) return;
    const post = { send: sendMail, site: siteFrom(process.env) ?? "http://localhost:3000" };
    await mailNotices(db, now, post);
    await mailAnswers(db, now, post);
  },
};
