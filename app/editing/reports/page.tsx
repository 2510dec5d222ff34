import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { QueueFilters } from "@/components/reports/queue-filters";
import { QueueList } from "@/components/reports/queue-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { utcToday } from "@/lib/clock";
import { getTranslator } from "@/lib/i18n/translator";
import { REPORT_KINDS } from "@/lib/reports/model";
import { countReports, leadersReported, listReports } from "@/lib/reports/queue/queries";
import { choice, optional, type SearchParams, textTo, writeView } from "@/lib/views/parameter";
import { page, slug } from "@/lib/views/parameters";
import { subjectsOf } from "./_queue/subjects";

const PER_PAGE = 30;

const spec = {
  state: choice(["open", "accepted", "declined", "published"]),
  kind: optional(
    {
      schema: textTo((raw) => REPORT_KINDS.find((kind) => kind === raw), "unknown-choice"),
      accepted: [...REPORT_KINDS],
    },
    String,
  ),
  leader: slug,
  whose: choice(["all", "mine"]),
  page,
};

/** What came from outside and waits for an answer. */
export default async function ReportsPage(props: { searchParams: Promise<SearchParams> }) {
  return signedInPage(props, "/editing/reports", "answer", spec, async ({ view, actor }) => {
    const t = getTranslator("reports");
    const filter = { state: view.state, kind: view.kind, leader: view.leader, mine: view.whose === "mine" };
    const [count, leaders] = await Promise.all([countReports(actor, filter), leadersReported()]);
    const pages = pagesOf(count, PER_PAGE, view.page);
    const reports = await listReports(actor, filter, { take: PER_PAGE, skip: (view.page - 1) * PER_PAGE });
    const subjectOf = await subjectsOf(reports);
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader
            title={t("title")}
            standfirst={t("standfirst")}
            actions={
              <a className="button" href="/editing/reports/links">
                {t("links")}
              </a>
            }
          />
          <QueueFilters filter={filter} leaders={leaders} />
          <Section
            id="list"
            title={t(`states.${view.state}`)}
            aside={t("listed", { count, state: view.state })}
          >
            {reports.length > 0 ? (
              <QueueList reports={reports} today={utcToday()} subjectOf={subjectOf} />
            ) : (
              <EmptyState title={t("none")}>
                <p>{t("noneText")}</p>
              </EmptyState>
            )}
            <Pagination
              page={view.page}
              pages={pages}
              href={(number) => `/editing/reports${writeView(spec, { ...view, page: number })}`}
            />
          </Section>
        </>
      ),
    };
  });
}
