import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { TakeDownForm } from "@/components/stored-briefings/take-down-form";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPath, sharedPath } from "@/lib/stored-briefings/path";
import { writeShareToken } from "@/lib/stored-briefings/sharing/token";
import { findSharedBriefing } from "@/lib/stored-briefings/taking-down/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { giveBack, takeDown } from "./actions";

/** One shared briefing, to be read, taken down or given back. */
export default async function SharedBriefingPage(props: PageProps<"/admin/briefings/[slug]">) {
  const { slug } = await props.params;
  return signedInPage(props, `/admin/briefings/${slug}`, "take-down-briefings", {}, async () => {
    const found = await findSharedBriefing(slug.slice(0, 100));
    if (!found) throw new MissingRecordError("page", shownValue(slug));
    const t = getTranslator("stored-briefings");
    const { id, title, owner, visibility, linkNumber, changedAt, takenDown } = found;
    const read =
      visibility === "public" ? publicPath(slug) : sharedPath(writeShareToken({ id, number: linkNumber }));
    const facts = { owner, visibility: t(`visibility.${visibility}`), at: formatInstant(changedAt) };
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/admin/briefings">{t("admin.title")}</a>}
            title={<span className="stored-title">{title}</span>}
            standfirst={t("admin.facts", facts)}
          />
          {takenDown ? (
            <p className="mb-6">
              {t("admin.down", { at: formatInstant(takenDown.at), reason: takenDown.reason })}
            </p>
          ) : (
            <p className="mb-6">
              <a href={read}>{t("admin.read")}</a>
            </p>
          )}
          <TakeDownForm slug={slug} isDown={takenDown !== null} action={takenDown ? giveBack : takeDown} />
        </>
      ),
    };
  });
}
