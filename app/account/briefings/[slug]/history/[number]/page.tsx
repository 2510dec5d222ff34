import { ownBriefing } from "@/app/_briefings/own-briefing";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { RestoreForm } from "@/components/stored-briefings/restore-form";
import { VersionBody } from "@/components/stored-briefings/version-body";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { findVersion } from "@/lib/stored-briefings/history/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { restoreVersion } from "../../actions";

/** What a briefing said at one version, in words. */
export default async function VersionPage(props: PageProps<"/account/briefings/[slug]/history/[number]">) {
  const { slug, number } = await props.params;
  const path = `/account/briefings/${slug}/history/${number}`;
  return signedInPage(props, path, "keep-briefings", {}, async ({ person }) => {
    const { id, version } = await ownBriefing(slug, person.id);
    const asked = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
    const content = await findVersion(id, asked);
    if (!content) throw new MissingRecordError("page", shownValue(number));
    const t = getTranslator("stored-briefings");
    const title = t("versions.one", { number: asked, title: content.title });
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/account/briefings/${slug}/history`}>{t("history")}</a>}
            title={<span className="stored-title">{title}</span>}
          />
          {asked !== version && (
            <RestoreForm slug={slug} number={asked} seen={version} action={restoreVersion} />
          )}
          <VersionBody content={content} />
        </>
      ),
    };
  });
}
