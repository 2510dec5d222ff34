import { briefingPage } from "@/app/_briefings/briefing-page";
import { BRIEFING_TEXTS, makeTexts } from "@/app/_briefings/texts";
import { Editor } from "@/components/briefings/editor.client";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";

/** Where the reader's own briefing is put together, in the browser. */
export default async function EditBriefingPage() {
  return briefingPage("/briefings/edit", async () => {
    const t = getTranslator("briefings");
    return {
      title: t("editTitle"),
      description: t("editDescription"),
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/briefings">{t("title")}</a>}
            title={t("editTitle")}
            standfirst={t("editStandfirst")}
          />
          <noscript>
            <p>
              {t("ownScript")} {t("othersWithoutScript")} <a href="/briefings">{t("title")}</a>
            </p>
          </noscript>
          {/* What the browser keeps is there after the page: the foot does not jump when it comes. */}
          <div className="min-h-[75vh]">
            <Editor
              texts={BRIEFING_TEXTS.edit}
              since={BRIEFING_TEXTS.since}
              problems={BRIEFING_TEXTS.problem}
              make={makeTexts()}
            />
          </div>
        </>
      ),
    };
  });
}
