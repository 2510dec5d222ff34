import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Post } from "@/lib/notices/mail/mutations";
import { isMailDue, MAIL_TRIES, mailedNoLaterThan } from "@/lib/notices/mail-times";
import { answerMail } from "../answer-mail";
import { ownReport } from "../queries";
import { receiptOf } from "../receipt";

const MAILER = { id: "Standpoint (mail)" };
const SENDING = { maxWait: 10_000, timeout: 120_000 };

/**
 * Sends the answer to everyone who left an address with a report. As with notices, a row is held while its message is
 * handed over, and what was not taken is tried again after a longer rest.
 */
export async function mailAnswers(db: Db, now: Date, post: Post): Promise<{ sent: number; failed: number }> {
  const waiting = await db.report.findMany({
    where: {
      state: { not: "open" },
      email: { not: null },
      mailedAt: null,
      mailTries: { lt: MAIL_TRIES },
      answeredAt: { gt: mailedNoLaterThan(now) },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const outcome = { sent: 0, failed: 0 };
  for (const { id } of waiting) {
    const sent = await db.$transaction((tx) => tell(tx, id, now, post), SENDING);
    if (sent !== null) outcome[sent ? "sent" : "failed"] += 1;
  }
  return outcome;
}

/** @returns whether the message was taken; null where another instance is at it, or it is not due */
async function tell(tx: Tx, id: number, now: Date, { send, site }: Post): Promise<boolean | null> {
  const held = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Report" WHERE "id" = ${id} AND "mailedAt" IS NULL AND "email" IS NOT NULL FOR UPDATE SKIP LOCKED`;
  if (held.length === 0) return null;
  const row = await tx.report.findUniqueOrThrow({ where: { id } });
  const { email, answeredAt, mailTries } = row;
  if (!email || !answeredAt || !isMailDue({ at: answeredAt, tries: mailTries }, now)) return null;
  const receipt = `${site}/corrections/received/${receiptOf(id)}`;
  const isTaken = await send({ to: email, ...answerMail(await ownReport(row), receipt) });
  if (isTaken === null) return null;
  await tx.report.update({
    where: { id },
    data: { mailTries: { increment: 1 }, ...(isTaken ? { mailedAt: now } : {}) },
  });
  if (isTaken)
    await writeAudit(tx, { at: now, actor: MAILER, action: "mail-answer", target: `report ${id}` });
  return isTaken;
}
