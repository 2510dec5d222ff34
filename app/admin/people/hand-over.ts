import { headers } from "next/headers";
import type { HandedOut } from "@/components/forms/handed-out-link.client";
import { siteFrom } from "@/lib/http/contact";
import { siteAddress } from "@/lib/http/site-address";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { sendMail } from "@/lib/mail/send";
import { linkAddress, linkMail } from "@/lib/people/link-mail";
import type { PersonLink } from "@/lib/people/links/links";
import { type Result, succeed } from "@/lib/result";

/** Mails a link to its person where this place can, and shows it to the admin who asked for it, this once. */
export async function handOver(handed: Result<PersonLink>): Promise<Result<HandedOut>> {
  if (!handed.ok) return handed;
  const link = handed.value;
  const mailed = await sendMail(linkMail(link, siteAddress()));
  const until = getTranslator("people")("link.until", { until: formatInstant(link.expiresAt) });
  return succeed({
    link: linkAddress(link, await shownSite()),
    label: link.to.name,
    until,
    mailed: mailed === true,
  });
}

/** Without SITE_URL, the address at which the admin reads this: it is shown to them alone, and works for them. */
async function shownSite(): Promise<string> {
  if (siteFrom(process.env)) return siteAddress();
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  return host ? `${asked.get("x-forwarded-proto") ?? "http"}://${host}` : siteAddress();
}
