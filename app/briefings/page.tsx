import { briefingPage } from "@/app/_briefings/briefing-page";
import { BRIEFING_TEXTS } from "@/app/_briefings/texts";
import { BriefingLinks } from "@/components/briefings/briefing-links";
import { OwnSummary } from "@/components/briefings/own-summary.client";
import { SavedBriefingForm } from "@/components/briefings/saved-briefing-form";
import { pageCard } from "@/components/layout/page-card";
import { PublicList } from "@/components/stored-briefings/public-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { BUNDLED } from "@/lib/briefings/bundled";
import { briefingFileName, writeBriefing } from "@/lib/briefings/file";
import { pinnedTo } from "@/lib/briefings/model";
import { readProblems } from "@/lib/briefings/told-problems";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { publicBriefings } from "@/lib/stored-briefings/queries";

/** Most public briefings that are listed, the newest. */
const MOST_LISTED = 100;

/** The briefings that come with the data, those that people made public, and the ways to the reader's own. */
export default async function BriefingsPage({
  searchParams,
}: {
  searchParams: Promise<{ unread?: string | string[] }>;
}) {
  const { unread } = await searchParams;
  const problems = typeof unread === "string" ? readProblems(unread) : [];
  return briefingPage("/briefings", async () => {
    const t = getTranslator("briefings");
    const stored = getTranslator("stored-briefings");
    const shared = await publicBriefings(MOST_LISTED);
    return {
      title: t("title"),
      description: t("description"),
      shared: {
        title: t("title"),
        description: t("description"),
        address: new URL("/briefings", siteAddress()).href,
        image: new URL(pageCard("/briefings"), siteAddress()).href,
        oembed: null,
      },
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst")} />
          <Section id="bundled" title={t("bundled")} aside={t("bundledNote")}>
            <ul>
              {[...BUNDLED].map(([slug, briefing]) => (
                <li key={slug} className="briefing-item">
                  <h3>
                    <a href={`/present/${slug}`}>{briefing.title}</a>
                  </h3>
                  <p>{t("facts", { steps: briefing.steps.length, release: pinnedTo(briefing) ?? 0 })}</p>
                  <p className="briefing-ways">
                    <a href={`/present/${slug}#step-1`}>{t("present")}</a>
                    <a href={`/present/${slug}`}>{t("read")}</a>
                    <a
                      href={`data:application/json;charset=utf-8,${encodeURIComponent(writeBriefing(briefing))}`}
                      download={briefingFileName(briefing, "json")}
                    >
                      {t("file")}
                    </a>
                  </p>
                  <BriefingLinks slug={slug} />
                </li>
              ))}
            </ul>
          </Section>
          {shared.length > 0 && (
            <Section id="public" title={stored("listed.public")} aside={stored("listed.publicNote")}>
              <PublicList briefings={shared} />
            </Section>
          )}
          <Section id="own" title={t("own")} aside={t("ownNote")}>
            <p className="max-w-prose">{t("ownHow")}</p>
            <noscript>
              <p className="mt-3 max-w-prose">
                {t("ownScript")} {t("withoutScript")}
              </p>
            </noscript>
            <OwnSummary texts={BRIEFING_TEXTS.summary} />
          </Section>
          <Section id="account" title={stored("listed.account")} aside={stored("listed.accountNote")}>
            <p className="max-w-prose">{stored("listed.accountText")}</p>
            <p className="briefing-ways">
              <a href="/account/briefings" rel="nofollow">
                {stored("listed.accountLink")}
              </a>
            </p>
          </Section>
          <Section id="saved" title={t("saved")} aside={t("savedNote")}>
            <SavedBriefingForm problems={problems} texts={BRIEFING_TEXTS} />
          </Section>
        </>
      ),
    };
  });
}
