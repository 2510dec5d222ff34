import { MAIL_TRIES } from "@/lib/notices/mail-times";

/**
 * How the message with an answer stands: nobody left an address (`none`), no transport is set and an editor sends it
 * (`by-hand`), it waits for its turn, it went out, or it was given up.
 */
export type MailStanding = "none" | "by-hand" | "waits" | "sent" | "failed";

export function mailStanding(
  { email, mailedAt, mailTries }: { email: string | null; mailedAt: string | null; mailTries: number },
  hasTransport: boolean,
): MailStanding {
  if (mailedAt) return "sent";
  if (!email) return "none";
  if (mailTries >= MAIL_TRIES) return "failed";
  return hasTransport ? "waits" : "by-hand";
}
