import { figureFiles } from "@/app/_figures/figure";
import { readSources, SOURCE_ORDERS, sourcesListed, sourcesSpec } from "@/app/_lists/sources";
import { FigureFiles } from "@/components/charts/figure-files";
import { SourceRows } from "@/components/sources/source-rows";
import { SOURCES } from "@/components/sources/sources-figure";
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
import { writeView } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";

export default async function SourcesPage(props: PageProps<"/sources">) {
  return publicPage(props, "/sources", sourcesSpec, async ({ view, moment, link, permanent }) => {
    const { number } = moment.release;
    const read = await readSources(view, moment);
    const { sources, count, pages } = read;
    const t = getTranslator("sources");
    const found = t(view.q ? "foundFiltered" : "found", { count, text: view.q, release: number });
    const pageAt = (to: number) =>
      link(
        "/sources",
        Object.fromEntries(new URLSearchParams(writeView(sourcesSpec, { ...view, page: to }))),
      );
    const figure = sourcesListed(read, view, moment);
    return {
      title: t("title"),
      finding: figure.title,
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
                options={SOURCE_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
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
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(SOURCES, sourcesSpec, view, permanent)}
            />
          </Section>
        </>
      ),
    };
  });
}
