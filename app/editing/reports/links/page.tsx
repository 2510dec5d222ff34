import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { recordAt } from "@/app/_view/record";
import { HeldLinks } from "@/components/reply-links/held-links";
import { LinkForm } from "@/components/reply-links/link-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { listReplyLinks } from "@/lib/reports/links/queries";
import { readSettings } from "@/lib/settings/queries";
import type { SearchParams } from "@/lib/views/parameter";
import { leader } from "@/lib/views/parameters";
import { makeLink, revokeLink } from "./actions";

/** The links by which persons written about reply: those that hold, and a form for another. */
export default async function ReplyLinksPage(props: { searchParams: Promise<SearchParams> }) {
  return signedInPage(props, "/editing/reports/links", "invite", { leader }, async ({ view }) => {
    const t = getTranslator("replies");
    const [links, { linkDays }, { leaders }] = await Promise.all([
      listReplyLinks(new Date()),
      readSettings(),
      recordAt((await latestReleaseNumber()) ?? 0),
    ]);
    return {
      title: t("links.title"),
      body: (
        <>
          <PageHeader title={t("links.title")} standfirst={t("links.standfirst", { days: linkDays })} />
          <Section id="make" title={t("links.make")}>
            <LinkForm action={makeLink} leaders={leaders.all} leader={view.leader} />
          </Section>
          <Section id="held" title={t("links.held")} aside={t("links.heldCount", { count: links.length })}>
            <HeldLinks
              links={links}
              nameOf={(slug) => leaders.bySlug.get(slug)?.name ?? slug}
              revoke={revokeLink}
            />
          </Section>
        </>
      ),
    };
  });
}
