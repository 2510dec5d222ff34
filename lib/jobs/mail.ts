import { siteAddress } from "@/lib/http/site-address";
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
    const post = { send: sendMail, site: siteAddress(process.env) };
    await mailNotices(db, now, post);
    await mailAnswers(db, now, post);
  },
};
