import { briefingPage } from "@/app/_briefings/briefing-page";
import { BRIEFING_TEXTS, makeTexts, presentTexts } from "@/app/_briefings/texts";
import { Mine } from "@/components/briefings/mine.client";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";

/** The briefing that the reader's browser keeps, as slides and as a handout. */
export default async function PresentMinePage() {
  return briefingPage("/present/mine", async () => {
    const t = getTranslator("briefings");
    const speak = getTranslator("talks");
    return {
      title: t("mineTitle"),
      description: t("mineDescription"),
      body: (
        <>
          {/* Where a browser keeps it is no matter on paper. */}
          <PageHeader title={t("mineTitle")} standfirst={<span className="no-print">{t("ownNote")}</span>} />
          <noscript>
            <p>
              {t("ownScript")} {t("othersWithoutScript")} <a href="/briefings">{t("title")}</a>
            </p>
          </noscript>
          <p className="no-print mb-4">
            {speak("speak.keepFirst")}{" "}
            <a href="/account/briefings/new" rel="nofollow">
              {speak("speak.keepLink")}
            </a>
            .
          </p>
          <Mine
            texts={presentTexts()}
            edit={BRIEFING_TEXTS.edit}
            eyebrow={BRIEFING_TEXTS.eyebrow}
            printNotes={BRIEFING_TEXTS.printNotes}
            make={makeTexts()}
            missing={BRIEFING_TEXTS.missing}
          />
        </>
      ),
    };
  });
}
