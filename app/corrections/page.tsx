import { WhatHappens } from "@/components/corrections/what-happens";
import { WhereTo } from "@/components/corrections/where-to";
import { PageHeader } from "@/components/ui/page-header";
import { contactFrom, siteFrom } from "@/lib/http/contact";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { getTranslator } from "@/lib/i18n/translator";
import { optional, type SearchParams, textTo } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";

const spec = {
  /** The page that is wrong; only a path of this site, since it is shown as a link. */
  about: optional<string>(
    { schema: textTo((raw) => sitePath(raw) ?? undefined, "unknown-choice"), accepted: ["/…"] },
    (path) => path,
  ),
};

/** Where to say that something is wrong. Who reads it is set by the operator: CONTACT_EMAIL, CONTACT_URL. */
export default async function CorrectionsPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/corrections", spec, async ({ view, moment, link }) => {
    const t = getTranslator("corrections");
    const { about } = view;
    return {
      title: t("title"),
      description: t("description"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst")} />
          <WhereTo
            contact={contactFrom(process.env)}
            about={about}
            permanent={about && permanentPath(about, { asOf: moment.asOf, release: moment.release.number })}
            site={siteFrom(process.env)}
          />
          <WhatHappens link={link} />
        </>
      ),
    };
  });
}
