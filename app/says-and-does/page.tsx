import { redirect } from "next/navigation";
import { figureFiles } from "@/app/_figures/figure";
import { SAYS_AND_DOES, saysAndDoesSpec } from "@/app/_figures/says-and-does";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { formerText } from "@/components/analysis/scope-text";
import { keptFields } from "@/components/analysis/view";
import { FigureFrame } from "@/components/charts/figure-frame";
import { gapFigure } from "@/components/says-does/gap-figure";
import { GapList } from "@/components/says-does/gap-list";
import { gapMeasure } from "@/components/says-does/gap-measure";
import { GapSum } from "@/components/says-does/gap-sum";
import { LeaderChoice } from "@/components/says-does/leader-choice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { askedOn } from "@/lib/domain/asked";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";
import { gapOf, gapsOfAll, leaderAsked } from "./gaps";

/** How far deeds lie from words: of one leader issue by issue, and of all. */
export default async function SaysAndDoesPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/says-and-does", saysAndDoesSpec, async ({ view, moment, link, permanent }) => {
    if (sentByForm(await props.searchParams)) redirect(link("/says-and-does", { leader: view.leader }));
    const t = getTranslator("says-does");
    const record = await recordAt(moment.release.number);
    const asked = askedOn(record.issues.all, moment.asOf);
    const issues = new Map(asked.map(({ slug, name }) => [slug, name]));
    const one = view.leader === null ? null : gapOf(record, leaderAsked(record, view.leader), asked, moment);
    const figure =
      one &&
      gapFigure({
        name: one.leader.name,
        gap: one.gap,
        issues,
        measure: gapMeasure(one.gap, { column: one.column, release: record.release }),
      });
    const all = gapsOfAll(record, moment);
    const former = formerText(
      all.map(({ column }) => column),
      moment.former,
    );
    const title = one ? t("titleOf", { name: one.leader.name }) : t("title");
    return {
      title: figure?.title ?? title,
      description: figure ? figure.title : t("description"),
      body: (
        <>
          <AnalysisTabs current="saysAndDoes" link={link} />
          <PageHeader title={title} standfirst={`${t("standfirst")} ${former}`.trim()} />
          <LeaderChoice
            action="/says-and-does"
            kept={keptFields(saysAndDoesSpec, view, link, "leader")}
            leaders={record.leaders.all}
            chosen={view.leader}
          />
          {figure && (
            <FigureFrame
              figure={figure}
              files={figureFiles(SAYS_AND_DOES, saysAndDoesSpec, view, permanent)}
            />
          )}
          {one && (
            <Section id="sum" title={t("sumTitle")}>
              <GapSum name={one.leader.name} gap={one.gap} issues={issues} link={link} />
            </Section>
          )}
          <Section id="all" title={t("listTitle")} aside={t("listNote")}>
            <GapList
              lines={all}
              issues={issues}
              href={(leader) => link("/says-and-does", { leader })}
              sumHref={(leader) => link("/says-and-does#sum", { leader })}
            />
          </Section>
        </>
      ),
    };
  });
}
