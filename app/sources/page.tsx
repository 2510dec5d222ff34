import { pagesOf } from "@/app/_view/paging";
import { SourceRows } from "@/components/sources/source-rows";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { getTranslator } from "@/lib/i18n/translator";
import { countSources, listSources } from "@/lib/sources/queries";
import { choice, writeView } from "@/lib/views/parameter";
import { page, text } from "@/lib/views/parameters";
import { publicPage } from "../_view/public-page";

const PER_PAGE = 50;
const ORDERS = ["newest", "publisher", "most-cited"] as const;
const spec = { q: text, order: choice(ORDERS), page };

export default async function SourcesPage(props: PageProps<"/sources">) {
  return publicPage(props, "/sources", spec, async ({ view, moment, link }) => {
    const { number } = moment.release;
    const filter = { text: view.q, order: view.order };
    const [count, sources] = await Promise.all([
      countSources(number, filter),
      listSources(number, { ...filter, take: PER_PAGE, skip: (view.page - 1) * PER_PAGE }),
    ]);
    const pages = pagesOf(count, PER_PAGE, view.page);
    const t = getTranslator("sources");
    const found = t(view.q ? "foundFiltered" : "found", { count, text: view.q, release: number });
    const pageAt = (to: number) =>
      link("/sources", Object.fromEntries(new URLSearchParams(writeView(spec, { ...view, page: to }))));
    return {
      title: t("title"),
      description: t("description", { found }),
      lastChecked: lastCheckedOf(sources),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { found })} />
          <FilterForm action="/sources" label={t("filters")} link={link}>
            <Field label={t("text")}>
              <input type="search" name="q" className="input" defaultValue={view.q} maxLength={200} />
            </Field>
            <Field label={t("order")}>
              <Select
                name="order"
                defaultValue={view.order}
                options={ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
              />
            </Field>
            <Button kind="primary">{t("show")}</Button>
          </FilterForm>
          <Section id="list" title={t(`orders.${view.order}`)} aside={t("noDay")}>
            {sources.length > 0 ? (
              <SourceRows sources={sources} link={link} />
            ) : (
              <EmptyState title={t("emptyTitle", { text: view.q })}>
                <a href={link("/sources")}>{t("emptyAll")}</a>
              </EmptyState>
            )}
            <Pagination page={view.page} pages={pages} href={pageAt} />
          </Section>
        </>
      ),
    };
  });
}
