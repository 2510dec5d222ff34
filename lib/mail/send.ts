import { createTransport, type Transporter } from "nodemailer";
import { keptInProcess } from "@/lib/db/process-kept";
import { type MailSettings, mailFrom } from "./settings";

/** A message in plain text to one address. */
export type Mail = { to: string; subject: string; text: string };

/** Whether this place can send mail at all; where it cannot, links are shown to whoever hands them out. */
export function canSendMail(): boolean {
  return mailFrom(process.env) !== null;
}

/**
 * Hands a message to the mail server.
 * @returns whether it took the message, after at most half a minute; null where there is no mail server to hand it to
 */
export async function sendMail(mail: Mail): Promise<boolean | null> {
  const settings = mailFrom(process.env);
  if (!settings) return null;
  try {
    const { to, subject, text } = mail;
    // As a text it would be read as a list of addresses.
    const message = { from: settings.from, to: { name: "", address: to }, subject, text };
    await transportOf(settings).sendMail(message);
    return true;
  } catch (error) {
    // Neither the message nor the server's address, which may hold a password, belongs in a log.
    const { code = "", command = "", responseCode = "" } = error as Record<string, string | number>;
    console.error(
      `Mail was not taken: ${[code, command, responseCode].filter(Boolean).join(" ") || "unknown"}.`,
    );
    return false;
  }
}

// A server that does not answer must hold nobody up for the library's ten minutes.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

function transportOf({ url }: MailSettings): Transporter {
  const known = keptInProcess("mail", () => new Map<string, Transporter>());
  const found = known.get(url) ?? createTransport({ url, ...PATIENCE });
  known.set(url, found);
  return found;
}
