import { shownSite } from "@/app/_session/shown-site";
import type { HandedOut } from "@/components/forms/handed-out-link.client";
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
