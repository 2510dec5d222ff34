import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { SharedTable } from "@/components/stored-briefings/shared-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getTranslator } from "@/lib/i18n/translator";
import { sharedBriefings } from "@/lib/stored-briefings/taking-down/queries";
import { choice, writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";

const PER_PAGE = 50;
const SAID = ["down", "back"] as const;
const spec = { page, said: choice(["", ...SAID]) };

/** What people share with others, for who may take it down. */
export default async function SharedBriefingsPage(props: PageProps<"/admin/briefings">) {
  return signedInPage(props, "/admin/briefings", "take-down-briefings", spec, async ({ view }) => {
    const t = getTranslator("stored-briefings");
    const { rows, total } = await sharedBriefings({ take: PER_PAGE, skip: (view.page - 1) * PER_PAGE });
    return {
      title: t("admin.title"),
      body: (
        <>
          <PageHeader title={t("admin.title")} standfirst={t("admin.standfirst")} />
          {view.said && <Notice>{t(`admin.said.${view.said}`)}</Notice>}
          {rows.length > 0 ? <SharedTable briefings={rows} /> : <EmptyState title={t("admin.none")} />}
          <Pagination
            page={view.page}
            pages={pagesOf(total, PER_PAGE, view.page)}
            href={(to) => `/admin/briefings${writeView(spec, { page: to })}`}
          />
        </>
      ),
    };
  });
}
