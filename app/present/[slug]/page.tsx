import "@/components/briefings/briefings.css";
import "@/components/briefings/stage.css";
import "@/components/stored-briefings/stored-briefings.css";
import "@/components/talks/talks.css";
import { briefingPage } from "@/app/_briefings/briefing-page";
import { sharedPage } from "@/app/_briefings/shared-page";
import { shownOf } from "@/app/_briefings/shown";
import { BRIEFING_TEXTS, presentTexts } from "@/app/_briefings/texts";
import { endTalk, moveTalk, startTalk } from "@/app/_talks/actions";
import { BriefingLinks } from "@/components/briefings/briefing-links";
import { FollowedPresentation } from "@/components/talks/followed-presentation.client";
import { PageHeader } from "@/components/ui/page-header";
import { BUNDLED } from "@/lib/briefings/bundled";
import type { PresentedStep } from "@/lib/briefings/dressed";
import { pinnedTo, type Step } from "@/lib/briefings/model";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPath } from "@/lib/stored-briefings/path";
import { findPublicBriefing } from "@/lib/stored-briefings/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** A bundled briefing or one that somebody made public: whole as a document, and as slides. */
export default async function PresentPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return briefingPage(`/present/${slug}`, async () => {
    const briefing = BUNDLED.get(slug);
    if (!briefing) {
      const found = await findPublicBriefing(slug.slice(0, 100));
      if (!found) throw new MissingRecordError("page", shownValue(slug));
      return sharedPage(found, { path: publicPath(slug), key: slug });
    }
    const t = getTranslator("briefings");
    const steps = await Promise.all(briefing.steps.map(presented));
    const release = pinnedTo(briefing) ?? 0;
    return {
      title: briefing.title,
      description: t("presentDescription", { title: briefing.title, steps: steps.length, release }),
      body: (
        <>
          <PageHeader
            eyebrow={t("eyebrow", { release })}
            title={briefing.title}
            actions={
              <a href={`/account/briefings/new?from=${slug}`} rel="nofollow">
                {getTranslator("stored-briefings")("shared.copy")}
              </a>
            }
          />
          <BriefingLinks slug={slug} />
          <FollowedPresentation
            name={slug}
            slug={slug}
            steps={steps}
            places={steps.map((_, at) => at)}
            start={startTalk}
            move={moveTalk}
            end={endTalk}
            texts={presentTexts()}
            printNotes={BRIEFING_TEXTS.printNotes}
          />
        </>
      ),
    };
  });
}

async function presented({ view, ...words }: Step): Promise<PresentedStep> {
  const shown = await shownOf(view);
  if (!shown) throw new Error(`no figure at ${view}`);
  return { ...words, shown };
}
