import { OtherWays } from "@/components/corrections/other-ways";
import { ReportForm } from "@/components/corrections/report-form";
import { WhatHappens } from "@/components/corrections/what-happens";
import { WhatItIsAbout } from "@/components/corrections/what-it-is-about";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { contactFrom, siteFrom } from "@/lib/http/contact";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { getTranslator } from "@/lib/i18n/translator";
import { aboutOf } from "@/lib/reports/about";
import { readSettings } from "@/lib/settings/queries";
import type { Moment } from "@/lib/views/moment";
import { optional, type SearchParams, textTo } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";
import { sendReport } from "./actions";

const spec = {
  /** The page that is wrong, as it was read; only a path of this site, since it is shown as a link. */
  about: optional<string>(
    { schema: textTo((raw) => sitePath(raw) ?? undefined, "unknown-choice"), accepted: ["/…"] },
    (path) => path,
  ),
};

/** Where a reader says that something is wrong, and what happens then. */
export default async function CorrectionsPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/corrections", spec, async ({ view, moment, link }) => {
    const t = getTranslator("corrections");
    const page = view.about === null ? null : readPage(view.about, moment);
    const { answerWithinDays } = await readSettings();
    return {
      title: t("title"),
      description: t("description"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst")} />
          <WhatItIsAbout page={page} />
          <Section id="tell" title={t("tell")}>
            <ReportForm action={sendReport} about={page?.permanent ?? null} />
            <OtherWays
              contact={contactFrom(process.env)}
              about={page?.path ?? null}
              address={page ? `${siteFrom(process.env) ?? ""}${page.permanent}` : ""}
            />
          </Section>
          <WhatHappens link={link} days={answerWithinDays} />
        </>
      ),
    };
  });
}

/** The page as it was read: with the day and release that its address names, else those of this page. */
function readPage(about: string, moment: Moment) {
  const { path, asOf, release } = aboutOf(about);
  const read = { asOf: asOf ?? moment.asOf, release: release ?? moment.release.number };
  return { path, permanent: permanentPath(path, read), ...read };
}
