/** How mail leaves: the transport's address and who it is from. */
export type MailSettings = { url: string; from: string };

/**
 * Reads SMTP_URL (`smtp://` or `smtps://`, with name and password where the server asks for them) and MAIL_FROM; null where
 * one of them is missing. `npm start` refuses what is no such address (scripts/launcher/mail.mjs).
 */
export function mailFrom(env: Record<string, string | undefined>): MailSettings | null {
  const url = env.SMTP_URL?.trim() ?? "";
  const from = env.MAIL_FROM?.trim() ?? "";
  return /^smtps?:\/\//.test(url) && URL.canParse(url) && from !== "" ? { url, from } : null;
}
