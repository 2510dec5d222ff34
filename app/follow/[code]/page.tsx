import type { ReactNode } from "react";
import { briefingPage } from "@/app/_briefings/briefing-page";
import { presentedSteps } from "@/app/_briefings/presented";
import { presentTexts } from "@/app/_briefings/texts";
import { currentAddress } from "@/app/_session/current";
import { contentOfTalk } from "@/app/_talks/content";
import { Follower } from "@/components/talks/follower.client";
import { Problem } from "@/components/ui/problem";
import { hiderOf } from "@/lib/briefings/blind";
import { setResponseStatus, setTooMany } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";
import { countMiss, untilNextCode } from "@/lib/rate-limits/misses";
import { CODE, followPath } from "@/lib/talks/model";
import { findTalk } from "@/lib/talks/queries";
import { talkHub } from "@/lib/talks/talk-hub";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** A presentation as whoever follows it sees it: the step that is on screen, and nothing of what is for the speaker. */
export default async function FollowPage(props: PageProps<"/follow/[code]">) {
  const { code } = await props.params;
  const { every } = await props.searchParams;
  return briefingPage(followPath(code), async () => {
    const address = await currentAddress();
    // Whoever comes to what others follow here is never kept out by those who try codes from the same address.
    const wait = talkHub().known(code) ? 0 : await untilNextCode(address);
    if (wait > 0) return tooManyPage(wait);
    const talk = CODE.test(code) ? await findTalk(code, new Date()) : null;
    const content = talk && (await contentOfTalk(talk.source));
    if (!talk || !content) {
      await countMiss(address);
      throw new MissingRecordError("page", shownValue(code));
    }
    const t = getTranslator("talks");
    if (talk.position.isOver) return overPage();
    const { steps, places } = await presentedSteps(content.steps);
    const hide = hiderOf(steps.map(({ shown }) => shown));
    return {
      // Whoever comes while names are hidden learns none; from then on the page itself changes it.
      title: talk.position.stage.isBlind ? hide(content.title) : content.title,
      description: t("follow.description"),
      body: (
        <>
          <meta name="robots" content="noindex, nofollow" />
          {/* Asked for by whoever follows without script. */}
          {every === "5" && <meta httpEquiv="refresh" content="5" />}
          <Follower
            code={code}
            title={content.title}
            steps={content.steps.map((_, at) => steps[places.indexOf(at)] ?? null)}
            start={talk.position}
            texts={presentTexts().stage}
          />
          <noscript>
            <p className="briefing-ways">
              <a href={followPath(code)}>{t("follow.reload")}</a>
              <a href={`${followPath(code)}?every=5`}>{t("follow.every")}</a>
            </p>
          </noscript>
        </>
      ),
    };
  });
}

type Said = { title: string; description: string; body: ReactNode };

function overPage(): Said {
  setResponseStatus(410);
  const t = getTranslator("talks");
  return saidPage(t("follow.overTitle"), t("follow.overText"));
}

/** Codes are tried from there, which is no way to find one. */
function tooManyPage(seconds: number): Said {
  setTooMany(seconds);
  const t = getTranslator("talks");
  return saidPage(t("follow.tooManyTitle"), t("follow.tooManyText"));
}

function saidPage(title: string, sentence: string): Said {
  const t = getTranslator("talks");
  return {
    title,
    description: title,
    body: (
      <>
        <meta name="robots" content="noindex, nofollow" />
        <Problem
          title={title}
          sentence={sentence}
          remedies={[{ label: t("follow.toBriefings"), href: "/briefings" }]}
        />
      </>
    ),
  };
}
