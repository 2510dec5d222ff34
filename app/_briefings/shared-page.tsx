import type { ReactNode } from "react";
import { endTalk, moveTalk, startTalk } from "@/app/_talks/actions";
import { MakeFiles } from "@/components/briefings/make-files.client";
import type { Shared } from "@/components/layout/shared-head";
import { MissingSteps } from "@/components/stored-briefings/missing-steps";
import { SharedNote } from "@/components/stored-briefings/shared-note";
import { FollowedPresentation } from "@/components/talks/followed-presentation.client";
import { PageHeader } from "@/components/ui/page-header";
import { Problem } from "@/components/ui/problem";
import { pinnedTo } from "@/lib/briefings/model";
import type { CitedBriefing } from "@/lib/citations/model";
import { setResponseStatus } from "@/lib/http/response-status";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { SharedBriefing, TakenDown } from "@/lib/stored-briefings/model";
import { sharedContent } from "@/lib/stored-briefings/queries";
import { sharedBriefing } from "./card";
import { citedOf, sharedOrigin } from "./origin";
import { presentedSteps } from "./presented";
import { withSince } from "./since";
import { BRIEFING_TEXTS, makeTexts, presentTexts } from "./texts";

/** Search engines leave out what editors do not review. */
const NOT_INDEXED = <meta name="robots" content="noindex, nofollow" />;

/**
 * What others read of a stored briefing, through its public address or its link: never a note for the speaker, and once it
 * was taken down only that, and why (410).
 * @param path  at which it is read
 * @param key  the slug or token by which a copy of it is taken, and others are let follow
 */
export async function sharedPage(
  found: SharedBriefing,
  { path, key }: { path: string; key: string },
): Promise<{
  title: string;
  description: string;
  body: ReactNode;
  shared?: Shared;
  cited?: CitedBriefing | null;
}> {
  const t = getTranslator("stored-briefings");
  if (found.takenDown) return takenDownPage(found.takenDown);
  const content = await sharedContent(found);
  const { steps, places, missing } = await presentedSteps(content.steps);
  const { author, slug } = found;
  const presentation = {
    name: slug,
    steps: await withSince(steps),
    texts: presentTexts(),
    printNotes: BRIEFING_TEXTS.printNotes,
  };
  return {
    title: content.title,
    description: t("shared.description", { author, title: content.title }),
    // A link is for whoever was given it: no picture of what it leads to.
    ...(key === slug && { shared: sharedBriefing(slug, content, author) }),
    cited: await citedOf(content, sharedOrigin(found)),
    body: (
      <>
        {NOT_INDEXED}
        <PageHeader
          eyebrow={t("shared.eyebrow", { author, release: pinnedTo(content) ?? 0 })}
          title={<span className="stored-title">{content.title}</span>}
        />
        <SharedNote author={author} path={path} copy={key} />
        <MissingSteps missing={missing} />
        {steps.length > 0 && (
          <MakeFiles
            briefing={{ title: content.title, steps: places.flatMap((at) => content.steps[at] ?? []) }}
            from={key}
            texts={makeTexts()}
          />
        )}
        {steps.length > 0 ? (
          <FollowedPresentation
            {...presentation}
            slug={key}
            places={places}
            start={startTalk}
            move={moveTalk}
            end={endTalk}
          />
        ) : (
          <p>{t("shared.none")}</p>
        )}
      </>
    ),
  };
}

function takenDownPage({ at, reason }: TakenDown): { title: string; description: string; body: ReactNode } {
  const t = getTranslator("stored-briefings");
  const title = t("shared.downTitle");
  setResponseStatus(410);
  return {
    title,
    description: title,
    body: (
      <>
        {NOT_INDEXED}
        <Problem
          title={title}
          sentence={t("shared.downText", { day: formatInstant(at), reason })}
          remedies={[{ label: t("shared.toBriefings"), href: "/briefings" }]}
        />
      </>
    ),
  };
}
