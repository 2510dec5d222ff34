import { pagesOf } from "@/app/_view/paging";
import { ReleaseList } from "@/components/changes/release-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { differenceOf } from "@/lib/changes/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { listReleases } from "@/lib/releases/queries";
import { page } from "@/lib/views/parameters";
import { publicPage } from "../_view/public-page";

const PER_PAGE = 20;

export default async function ChangesPage(props: PageProps<"/changes">) {
  return publicPage(props, "/changes", { page }, async ({ view, moment, link }) => {
    // Releases count 1, 2, 3 … without a gap, so the newest number is how many there are.
    const { number: count, day, sentence } = moment.release;
    const pages = pagesOf(count, PER_PAGE, view.page);
    const releases = await listReleases(count, PER_PAGE, (view.page - 1) * PER_PAGE);
    const listed = await Promise.all(
      releases.map(async (release) => ({ release, difference: await differenceOf(release.number) })),
    );
    const t = getTranslator("changes");
    return {
      title: t("title"),
      description: t("description", { number: count, day: formatDay(day), sentence }),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { count })} />
          <Section id="releases" title={t("listTitle")} aside={t("listNote")}>
            <ReleaseList releases={listed} link={link} />
            <Pagination
              page={view.page}
              pages={pages}
              href={(to) => link("/changes", { page: to === 1 ? null : to })}
            />
            <p className="mt-8 max-w-prose text-note text-ink-soft">{t("hashNote")}</p>
          </Section>
        </>
      ),
    };
  });
}
