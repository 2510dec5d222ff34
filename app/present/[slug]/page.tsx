import { briefingPage } from "@/app/_briefings/briefing-page";
import { sharedBriefing } from "@/app/_briefings/card";
import { bundledOrigin, citedOf } from "@/app/_briefings/origin";
import { presentedSteps } from "@/app/_briefings/presented";
import { sharedPage } from "@/app/_briefings/shared-page";
import { withSince } from "@/app/_briefings/since";
import { BRIEFING_TEXTS, presentTexts } from "@/app/_briefings/texts";
import { endTalk, moveTalk, startTalk } from "@/app/_talks/actions";
import { BriefingLinks } from "@/components/briefings/briefing-links";
import { MissingSteps } from "@/components/stored-briefings/missing-steps";
import { FollowedPresentation } from "@/components/talks/followed-presentation.client";
import { PageHeader } from "@/components/ui/page-header";
import { BUNDLED } from "@/lib/briefings/bundled";
import { pinnedTo } from "@/lib/briefings/model";
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
    const { steps, places, missing } = await presentedSteps(briefing.steps);
    const release = pinnedTo(briefing) ?? 0;
    return {
      title: briefing.title,
      description: t("presentDescription", { title: briefing.title, steps: briefing.steps.length, release }),
      shared: sharedBriefing(slug, briefing, null),
      cited: await citedOf(briefing, bundledOrigin(slug)),
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
          <MissingSteps missing={missing} />
          <FollowedPresentation
            name={slug}
            slug={slug}
            steps={await withSince(steps)}
            places={places}
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
