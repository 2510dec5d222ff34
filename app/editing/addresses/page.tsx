import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { AddressList } from "@/components/source-health/address-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getTranslator } from "@/lib/i18n/translator";
import { countSourcesToLookAt, sourcesToLookAt } from "@/lib/sources/health/queries";
import { writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { markLookedAt } from "./actions";

const PATH = "/editing/addresses";
const PER_PAGE = 50;
const spec = { page };

/** The sources whose address moved, changed, is gone or cannot be reached, each with the way to its form. */
export default async function AddressesPage(props: PageProps<"/editing/addresses">) {
  return signedInPage(props, PATH, "propose", spec, async ({ view }) => {
    const t = getTranslator("source-health");
    const counts = await countSourcesToLookAt();
    const count = counts.gone + counts.moved + counts.changed + counts.unreachable;
    const pages = pagesOf(count, PER_PAGE, view.page);
    const sources = await sourcesToLookAt({ take: PER_PAGE, skip: (view.page - 1) * PER_PAGE });
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { count })} />
          {sources.length === 0 ? (
            <EmptyState title={t("empty")}>
              <p>{t("emptyText")}</p>
            </EmptyState>
          ) : (
            <AddressList sources={sources} markLookedAt={markLookedAt} />
          )}
          <Pagination
            page={view.page}
            pages={pages}
            href={(to) => `${PATH}${writeView(spec, { page: to })}`}
          />
        </>
      ),
    };
  });
}
