import type { Contact } from "@/lib/http/contact";
import { getTranslator } from "@/lib/i18n/translator";
import { mailHref } from "./mail";

/** Whom else the operator named to write to; nothing where nobody is. `address` is the permanent link of the page. */
export function OtherWays({
  contact: { email, url },
  about,
  address,
}: {
  contact: Contact;
  about: string | null;
  address: string;
}) {
  const t = getTranslator("corrections");
  if (!email && !url) return null;
  return (
    <div className="mt-6 grid max-w-prose gap-1 text-note">
      {email && (
        <p>
          {t.rich("byMail", {
            email,
            link: (chunks) => <a href={mailHref(email, about, address)}>{chunks}</a>,
          })}
        </p>
      )}
      {url && (
        <p>
          {t.rich(email ? "byUrl" : "byUrlOnly", {
            link: (chunks) => (
              <a href={url} rel="external noopener">
                {chunks}
              </a>
            ),
          })}
        </p>
      )}
    </div>
  );
}
