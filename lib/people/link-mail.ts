import { accessLinkPath } from "@/lib/access-links/model";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Mail } from "@/lib/mail/send";
import type { PersonLink } from "./links/links";

/** The whole address of a link. @param site  where this place stands (`siteAddress`) */
export function linkAddress({ kind, token }: PersonLink, site: string): string {
  return `${site}${accessLinkPath(kind, token)}`;
}

/** The message that brings somebody their link. */
export function linkMail(link: PersonLink, site: string): Mail {
  const t = getTranslator("mails");
  const kind = link.kind === "invitation" ? "invitation" : "passwordReset";
  const values = {
    name: link.to.name,
    site,
    link: linkAddress(link, site),
    until: formatInstant(link.expiresAt),
  };
  return { to: link.to.email, subject: t(`${kind}.subject`), text: t(`${kind}.text`, values) };
}
