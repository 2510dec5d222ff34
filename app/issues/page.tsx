import { figureFiles } from "@/app/_figures/figure";
import { issuesListed, issuesRead, issuesSpec } from "@/app/_lists/issues";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { FigureFiles } from "@/components/charts/figure-files";
import { IssueEntries } from "@/components/issues/issue-entries";
import { ISSUES } from "@/components/issues/issues-figure";
import { SpreadKey } from "@/components/issues/spread-key";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** All issues: the proposition, and how the positions on it lie. */
export default async function IssuesPage(props: PageProps<"/issues">) {
  return publicPage(props, "/issues", issuesSpec, async ({ view, moment, link, permanent }) => {
    const t = getTranslator("issues");
    const record = await recordAt(moment.release.number);
    const day = formatDay(moment.asOf);
    const read = issuesRead(record, view, moment);
    const { asked, retired, of } = read;
    const count = asked.length;
    const figure = issuesListed(read, view, moment);
    return {
      title: t("listTitle"),
      finding: figure.title,
      description: t("listDescription", { count, leaders: of, day }),
      lastChecked: lastCheckedOf(record.issues.all),
      body: (
        <>
          <PageHeader title={t("listTitle")} standfirst={t("listStandfirst", { count, day })} />
          <Tabs
            label={t("order")}
            tabs={[
              { label: t("orderEditors"), href: link("/issues"), current: view.order === "editors" },
              {
                label: t("orderSpread"),
                href: link("/issues", { order: "spread" }),
                current: view.order === "spread",
              },
            ]}
          />
          <p className="mt-3 text-ink-soft text-note">{t("orderSaid", { order: view.order })}</p>
          <SpreadKey />
          <IssueEntries label={t("listLabel")} issues={asked} asOf={moment.asOf} link={link} />
          {retired.length > 0 && (
            <Section id="no-longer-asked" title={t("retiredTitle")} aside={t("retiredAside")}>
              <IssueEntries label={t("retiredTitle")} issues={retired} asOf={moment.asOf} link={link} />
            </Section>
          )}
          <FigureFiles
            figure={figure}
            label={getTranslator("lists")("files")}
            files={figureFiles(ISSUES, issuesSpec, view, permanent)}
          />
        </>
      ),
    };
  });
}
