import type { Db, Tx } from "@/lib/db/client";
import type { sendMail } from "@/lib/mail/send";
import { accountMail } from "../account/account-mail";
import { digestOf } from "../digest";
import { isMailDue, MAIL_TRIES, mailedNoLaterThan } from "../mail-times";
import { ACCOUNT_KINDS, type Notice, type NoticeDetail, type NoticeKind } from "../model";

/** How messages leave, and the site's address for the links in them. */
export type Post = { send: typeof sendMail; site: string };

/** The mail server may be slow to answer; the patience with it ends sooner. */
const SENDING = { maxWait: 10_000, timeout: 120_000 };

/** What goes out in messages of its own: what people's accounts and what their work is about. */
type About = "account" | "work";

/**
 * Sends people who want it the notices that they have not read yet, each person's together; what changed about their account
 * is sent to everyone, at once, whether or not somebody who is in their account has marked it as read. The rows are held while their
 * message is handed over, and passed over by every other instance meanwhile, so that none is sent twice; a message that
 * was not taken is tried again later, each time after a longer rest.
 * @returns how many messages were taken, and how many were not
 */
export async function mailNotices(db: Db, now: Date, post: Post): Promise<{ sent: number; failed: number }> {
  const outcome = { sent: 0, failed: 0 };
  for (const about of ["account", "work"] as const)
    for (const userId of await peopleToTell(db, about, now)) {
      const sent = await db.$transaction((tx) => tell(tx, { userId, about, now }, post), SENDING);
      if (sent !== null) outcome[sent ? "sent" : "failed"] += 1;
    }
  return outcome;
}

/** Those who are to be told and have something that is due, in a stable order. */
async function peopleToTell(db: Db, about: About, now: Date): Promise<string[]> {
  const wants = about === "account" ? {} : { mailNotices: true };
  const rows = await db.notice.findMany({
    where: { ...pending(about, now), user: { ...wants, disabledAt: null } },
    select: { userId: true, at: true, mailTries: true },
    orderBy: [{ userId: "asc" }, { id: "asc" }],
  });
  const due = rows.filter((row) => isDue(row, about, now));
  return [...new Set(due.map(({ userId }) => userId))];
}

const pending = (about: About, now: Date) => ({
  ...(about === "account"
    ? { kind: { in: [...ACCOUNT_KINDS] } }
    : { kind: { notIn: [...ACCOUNT_KINDS] }, readAt: null }),
  mailedAt: null,
  mailTries: { lt: MAIL_TRIES },
  at: { gt: mailedNoLaterThan(now) },
});

const isDue = ({ at, mailTries }: { at: Date; mailTries: number }, about: About, now: Date) =>
  isMailDue({ at, tries: mailTries, isUrgent: about === "account" }, now);

/** @returns whether the message was taken; null where another instance is at it, or nothing is due any more */
async function tell(
  tx: Tx,
  { userId, about, now }: { userId: string; about: About; now: Date },
  { send, site }: Post,
): Promise<boolean | null> {
  const isOfAccount = about === "account";
  const held = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Notice"
     WHERE "userId" = ${userId} AND "mailedAt" IS NULL AND "mailTries" < ${MAIL_TRIES}
       AND ("kind" = ANY (${[...ACCOUNT_KINDS]})) = ${isOfAccount} AND ("readAt" IS NULL OR ${isOfAccount})
       AND "at" > ${mailedNoLaterThan(now)}
     ORDER BY "id" FOR UPDATE SKIP LOCKED`;
  const where = { id: { in: held.map(({ id }) => id) } };
  const rows = await tx.notice.findMany({ where, orderBy: { id: "asc" } });
  // Once one is due the others go with it.
  if (!rows.some((row) => isDue(row, about, now))) return null;
  const { name, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const write = isOfAccount ? accountMail : digestOf;
  const isTaken = await send({ to: email, ...write(name, rows.map(noticeOf), site) });
  if (isTaken === null) return null;
  await tx.notice.updateMany({
    where,
    data: { mailTries: { increment: 1 }, ...(isTaken ? { mailedAt: now } : {}) },
  });
  return isTaken;
}

type Row = {
  id: number;
  kind: string;
  detail: unknown;
  changeSetId: number | null;
  reportId: number | null;
  at: Date;
};

function noticeOf({ kind, detail, at, ...row }: Row): Notice {
  return {
    id: row.id,
    kind: kind as NoticeKind,
    detail: detail as NoticeDetail,
    changeSetId: row.changeSetId,
    reportId: row.reportId,
    at: at.toISOString(),
    isRead: false,
  };
}
