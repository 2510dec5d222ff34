import { figureFiles } from "@/app/_figures/figure";
import { leaderRows, leadersSpec } from "@/app/_leaders/list";
import { leadersListed } from "@/app/_lists/leaders";
import { filterOptions } from "@/app/_overview/filter-options";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { FigureFiles } from "@/components/charts/figure-files";
import { LeaderFilters } from "@/components/leaders/leader-filters";
import { LeaderTable } from "@/components/leaders/leader-table";
import { LEADERS } from "@/components/leaders/leaders-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** All leaders: office on the day, and how much is on record about each. */
export default async function LeadersPage(props: PageProps<"/leaders">) {
  return publicPage(props, "/leaders", leadersSpec, async ({ view, moment, link, permanent }) => {
    const t = getTranslator("leaders");
    const record = await recordAt(moment.release.number);
    const rows = leaderRows(record, view, moment);
    const inOffice = rows.filter((row) => row.inOffice);
    const notInOffice = rows.filter((row) => !row.inOffice);
    const day = formatDay(moment.asOf);
    const figure = leadersListed(record, rows, view, moment);
    return {
      title: t("listTitle"),
      finding: figure.title,
      description: t("listDescription", { count: record.leaders.all.length, day }),
      lastChecked: lastCheckedOf(record.leaders.all),
      body: (
        <>
          <PageHeader
            title={t("listTitle")}
            standfirst={t("listStandfirst", { count: rows.length, inOffice: inOffice.length, day })}
          />
          <LeaderFilters values={view} {...filterOptions(record)} link={link} />
          {rows.length === 0 && (
            <EmptyState title={t("empty")}>
              <a href={link("/leaders")}>{t("emptyAll", { day })}</a>
            </EmptyState>
          )}
          {inOffice.length > 0 && (
            <Section id="in-office" title={t("inOffice")}>
              <LeaderTable caption={t("inOffice")} rows={inOffice} link={link} />
            </Section>
          )}
          {notInOffice.length > 0 && (
            <Section id="not-in-office" title={t("notInOffice")}>
              <LeaderTable caption={t("notInOffice")} rows={notInOffice} link={link} />
            </Section>
          )}
          <FigureFiles
            figure={figure}
            label={getTranslator("lists")("files")}
            files={figureFiles(LEADERS, leadersSpec, view, permanent)}
          />
        </>
      ),
    };
  });
}
