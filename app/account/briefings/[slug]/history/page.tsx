import { ownBriefing } from "@/app/_briefings/own-briefing";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { VersionTable } from "@/components/stored-briefings/version-table";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { versionsOf } from "@/lib/stored-briefings/history/queries";
import { restoreVersion } from "../actions";

/** Most versions that are listed. */
const MOST = 200;

/** What a briefing said earlier, to look at and to bring back. */
export default async function HistoryPage(props: PageProps<"/account/briefings/[slug]/history">) {
  const { slug } = await props.params;
  const path = `/account/briefings/${slug}/history`;
  return signedInPage(props, path, "keep-briefings", {}, async ({ person }) => {
    const { id, version, content } = await ownBriefing(slug, person.id);
    const t = getTranslator("stored-briefings");
    const versions = await versionsOf(id, MOST);
    const title = t("versions.title", { title: content.title });
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/account/briefings/${slug}`}>{t("sharing.back")}</a>}
            title={<span className="stored-title">{title}</span>}
            standfirst={t("versions.standfirst")}
          />
          <VersionTable slug={slug} present={version} versions={versions} action={restoreVersion} />
          {versions.length === MOST && <p className="mt-3">{t("versions.first", { count: MOST })}</p>}
        </>
      ),
    };
  });
}
