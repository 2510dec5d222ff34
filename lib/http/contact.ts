/** Who reads corrections, as the operator set it; both null where nothing usable is set. */
export type Contact = { email: string | null; url: string | null };

/** Reads CONTACT_EMAIL and CONTACT_URL. What is not an address of its kind counts as not set, so no link leads nowhere. */
export function contactFrom(env: Record<string, string | undefined>): Contact {
  const email = env.CONTACT_EMAIL?.trim() ?? "";
  return {
    email: /^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+\.[^\s@,;?&<>"]+$/.test(email) ? email : null,
    url: webAddress(env.CONTACT_URL),
  };
}

/** Where the site stands for others, without a final slash, from SITE_URL; null where it is not set. */
export function siteFrom(env: Record<string, string | undefined>): string | null {
  return webAddress(env.SITE_URL)?.replace(/(?<!\/)\/+$/, "") ?? null;
}

function webAddress(raw: string | undefined): string | null {
  const text = raw?.trim() ?? "";
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
