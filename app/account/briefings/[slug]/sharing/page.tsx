import { ownBriefing } from "@/app/_briefings/own-briefing";
import { shownSite } from "@/app/_session/shown-site";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { EditorsSection } from "@/components/stored-briefings/editors-section";
import { OwnNotices } from "@/components/stored-briefings/own-notices";
import { ReadersSection } from "@/components/stored-briefings/readers-section";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPath, sharedPath } from "@/lib/stored-briefings/path";
import { writeShareToken } from "@/lib/stored-briefings/sharing/token";
import { editorsOf } from "@/lib/stored-briefings/together/editors/queries";
import { choice } from "@/lib/views/parameter";
import { MissingRecordError } from "@/lib/views/problem";
import { addEditor, removeEditor, renewLink, share } from "./actions";

const SAID = ["shared", "renewed", "editorAdded", "editorRemoved"] as const;
const spec = { said: choice(["", ...SAID]) };

/** Where a briefing's owner says who reads it and who edits it. */
export default async function SharingPage(props: PageProps<"/account/briefings/[slug]/sharing">) {
  const { slug } = await props.params;
  const path = `/account/briefings/${slug}/sharing`;
  return signedInPage(props, path, "keep-briefings", spec, async ({ view, person }) => {
    const briefing = await ownBriefing(slug, person.id);
    if (briefing.standing !== "owner") throw new MissingRecordError("page", slug);
    const t = getTranslator("stored-briefings");
    const { id, content, visibility, linkNumber } = briefing;
    const site = await shownSite();
    const title = t("sharing.title", { title: content.title });
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/account/briefings/${slug}`}>{t("sharing.back")}</a>}
            title={<span className="stored-title">{title}</span>}
          />
          {view.said && <Notice>{t(`said.${view.said}`)}</Notice>}
          <OwnNotices briefing={briefing} />
          <ReadersSection
            slug={slug}
            visibility={visibility}
            name={person.name}
            link={
              visibility === "private"
                ? null
                : `${site}${sharedPath(writeShareToken({ id, number: linkNumber }))}`
            }
            address={visibility === "public" ? `${site}${publicPath(slug)}` : null}
            onShare={share}
            onRenew={renewLink}
          />
          <EditorsSection
            slug={slug}
            editors={await editorsOf(id)}
            onAdd={addEditor}
            onRemove={removeEditor}
          />
        </>
      ),
    };
  });
}
