import { ownBriefing } from "@/app/_briefings/own-briefing";
import { BRIEFING_TEXTS, makeTexts } from "@/app/_briefings/texts";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { OwnNotices } from "@/components/stored-briefings/own-notices";
import { OwnWays } from "@/components/stored-briefings/own-ways";
import { StoredEditor } from "@/components/stored-briefings/stored-editor.client";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { choice } from "@/lib/views/parameter";
import { deleteBriefing, leave } from "../actions";
import { saveBriefing } from "./actions";

const SAID = ["kept", "added", "restored"] as const;
const spec = { said: choice(["", ...SAID]) };

/** Where a briefing of an account is put together. */
export default async function StoredBriefingPage(props: PageProps<"/account/briefings/[slug]">) {
  const { slug } = await props.params;
  return signedInPage(
    props,
    `/account/briefings/${slug}`,
    "keep-briefings",
    spec,
    async ({ view, person }) => {
      const briefing = await ownBriefing(slug, person.id);
      const t = getTranslator("stored-briefings");
      const { content, version } = briefing;
      return {
        title: content.title,
        body: (
          <>
            <PageHeader
              eyebrow={<a href="/account/briefings">{t("title")}</a>}
              title={<span className="stored-title">{content.title}</span>}
              standfirst={briefing.standing === "editor" && t("edit.owner", { owner: briefing.owner })}
            />
            {view.said && <Notice>{t(`said.${view.said}`)}</Notice>}
            <OwnNotices briefing={briefing} />
            <OwnWays briefing={briefing} onDelete={deleteBriefing} onLeave={leave} />
            <noscript>
              <p className="max-w-prose">{t("edit.script")}</p>
            </noscript>
            <StoredEditor
              key={`${version}`}
              slug={slug}
              person={person.id}
              version={version}
              content={content}
              save={saveBriefing}
              present={`/account/briefings/${slug}/present`}
              texts={BRIEFING_TEXTS.edit}
              since={BRIEFING_TEXTS.since}
              problems={BRIEFING_TEXTS.problem}
              make={makeTexts()}
            />
          </>
        ),
      };
    },
  );
}
