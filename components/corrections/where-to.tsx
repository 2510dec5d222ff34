import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Contact } from "@/lib/http/contact";
import { getTranslator } from "@/lib/i18n/translator";
import { mailHref } from "./mail";

/** What the correction is about, as it stands for good, and where to send it. */
export function WhereTo({
  contact,
  about,
  permanent,
  site,
}: {
  contact: Contact;
  /** The page one came from, and its permanent address; null where none was named. */
  about: string | null;
  permanent: string | null;
  /** Where the site stands for others; null where the operator has not said. */
  site: string | null;
}) {
  const t = getTranslator("corrections");
  const address = permanent ? `${site ?? ""}${permanent}` : "";
  return (
    <>
      <Section id="about" title={t("about")}>
        {about && permanent ? (
          <>
            <p>{t.rich("aboutPage", { path: about, link: (chunks) => <a href={about}>{chunks}</a> })}</p>
            <p className="mt-2">
              {t("aboutPermanent")} <a href={permanent}>{address}</a>
            </p>
          </>
        ) : (
          <p className="max-w-prose">{t("aboutNothing")}</p>
        )}
      </Section>
      <Section id="tell" title={t("tell")}>
        <Ways contact={contact} about={about} address={address} />
      </Section>
    </>
  );
}

function Ways({ contact, about, address }: { contact: Contact; about: string | null; address: string }) {
  const t = getTranslator("corrections");
  const { email, url } = contact;
  if (!email && !url)
    return (
      <Notice>
        <p className="font-semibold">{t("nobodyTitle")}</p>
        <p>{t("nobody")}</p>
      </Notice>
    );
  return (
    <div className="grid max-w-prose gap-2">
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
