import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { BriefingTable } from "@/components/stored-briefings/briefing-table";
import { DeletedTable } from "@/components/stored-briefings/deleted-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { KEPT_DAYS } from "@/lib/stored-briefings/model";
import { briefingsOf } from "@/lib/stored-briefings/queries";
import { choice } from "@/lib/views/parameter";
import { bringBack } from "./actions";

const SAID = ["deleted", "back", "left"] as const;
const spec = { said: choice(["", ...SAID]) };

/** All briefings of somebody's account: their own, those they edit with others, and those they deleted. */
export default async function OwnBriefingsPage(props: PageProps<"/account/briefings">) {
  return signedInPage(props, "/account/briefings", "keep-briefings", spec, async ({ view, person }) => {
    const t = getTranslator("stored-briefings");
    const all = await briefingsOf(person.id);
    const kept = all.filter(({ deletedAt }) => deletedAt === null);
    const deleted = all.filter(({ deletedAt }) => deletedAt !== null);
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/briefings">{getTranslator("briefings")("title")}</a>}
            title={t("title")}
            standfirst={t("standfirst")}
            actions={
              <a href="/account/briefings/new" className="button" data-kind="primary">
                {t("new")}
              </a>
            }
          />
          {view.said && <Notice>{t(`said.${view.said}`)}</Notice>}
          {kept.length > 0 ? (
            <BriefingTable briefings={kept} />
          ) : (
            <EmptyState title={t("none")}>
              <p>{t("noneHow")}</p>
            </EmptyState>
          )}
          {deleted.length > 0 && (
            <Section id="deleted" title={t("deleted")} aside={t("deletedNote", { days: KEPT_DAYS })}>
              <DeletedTable briefings={deleted} action={bringBack} />
            </Section>
          )}
        </>
      ),
    };
  });
}
