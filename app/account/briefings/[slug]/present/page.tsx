import { ownBriefing } from "@/app/_briefings/own-briefing";
import { presentedSteps } from "@/app/_briefings/presented";
import { withSince } from "@/app/_briefings/since";
import { BRIEFING_TEXTS, presentTexts } from "@/app/_briefings/texts";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { endTalk, moveTalk, startTalk } from "@/app/_talks/actions";
import { MissingSteps } from "@/components/stored-briefings/missing-steps";
import { FollowedPresentation } from "@/components/talks/followed-presentation.client";
import { PageHeader } from "@/components/ui/page-header";
import { pinnedTo } from "@/lib/briefings/model";
import { getTranslator } from "@/lib/i18n/translator";

/** A briefing of an account for its owner and editors: as a document and as slides, with the notes for the speaker. */
export default async function PresentOwnPage(props: PageProps<"/account/briefings/[slug]/present">) {
  const { slug } = await props.params;
  return signedInPage(
    props,
    `/account/briefings/${slug}/present`,
    "keep-briefings",
    {},
    async ({ person }) => {
      const { content, owner } = await ownBriefing(slug, person.id);
      const { steps, places, missing } = await presentedSteps(content.steps);
      const t = getTranslator("stored-briefings");
      return {
        title: content.title,
        body: (
          <>
            <PageHeader
              eyebrow={t("present-own.eyebrow", { owner, release: pinnedTo(content) ?? 0 })}
              title={<span className="stored-title">{content.title}</span>}
              actions={<a href={`/account/briefings/${slug}`}>{t("present-own.edit")}</a>}
            />
            <MissingSteps missing={missing} />
            {steps.length > 0 ? (
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
            ) : (
              <p>{t(content.steps.length > 0 ? "shared.none" : "present-own.empty")}</p>
            )}
          </>
        ),
      };
    },
  );
}
