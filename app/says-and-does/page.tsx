import { redirect } from "next/navigation";
import { figureFiles } from "@/app/_figures/figure";
import { gapsListed, saysAndDoesSpec } from "@/app/_figures/says-and-does";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { formerText, weightsText } from "@/components/analysis/scope-text";
import { keptFields, queryOfView } from "@/components/analysis/view";
import { FigureFiles } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { gapFigure, SAYS_AND_DOES } from "@/components/says-does/gap-figure";
import { GapList } from "@/components/says-does/gap-list";
import { gapMeasure } from "@/components/says-does/gap-measure";
import { GapSum } from "@/components/says-does/gap-sum";
import { LeaderChoice } from "@/components/says-does/leader-choice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { askedOn } from "@/lib/domain/asked";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";
import { gapOf, gapsOfAll, leaderAsked } from "./gaps";

/** How far deeds lie from words: of one leader issue by issue, and of all. */
export default async function SaysAndDoesPage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const read = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(read, "/says-and-does", saysAndDoesSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: { leader?: string }, fragment = "") =>
      link(`/says-and-does${fragment}`, queryOfView(saysAndDoesSpec, { ...view, ...changes }));
    if (sentByForm(sent)) redirect(to({}));
    const t = getTranslator("says-does");
    const record = await recordAt(moment.release.number);
    const asked = askedOn(record.issues.all, moment.asOf);
    const issues = new Map(asked.map(({ slug, name }) => [slug, name]));
    const weighed = weightsText(view.weights, asked);
    const one =
      view.leader === null
        ? null
        : gapOf(record, leaderAsked(record, view.leader), asked, moment, view.weights);
    const figure =
      one &&
      gapFigure({
        name: one.leader.name,
        gap: one.gap,
        issues,
        measure: gapMeasure(one.gap, { column: one.column, release: record.release, weights: weighed }),
      });
    const all = gapsOfAll(record, moment, view.weights);
    const former = formerText(
      all.map(({ column }) => column),
      moment.former,
    );
    const title = one ? t("titleOf", { name: one.leader.name }) : t("title");
    const listed = gapsListed(all, record, view, moment);
    return {
      title: figure?.title ?? title,
      finding: (figure ?? listed).title,
      description: figure ? `${figure.title}. ${t("description")}` : t("description"),
      body: (
        <>
          <AnalysisTabs
            current="saysAndDoes"
            link={link}
            kept={queryOfView(saysAndDoesSpec, { weights: view.weights })}
          />
          <PageHeader
            title={title}
            standfirst={[t("standfirst"), former, weighed].filter((text) => text !== "").join(" ")}
          />
          <LeaderChoice
            action="/says-and-does"
            kept={keptFields(saysAndDoesSpec, view, link, "leader", "weights")}
            leaders={record.leaders.all}
            chosen={view.leader}
            issues={record.issues.all}
            weights={view.weights}
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
              href={(leader) => to({ leader })}
              sumHref={(leader) => to({ leader }, "#sum")}
            />
            <FigureFiles
              figure={listed}
              label={getTranslator("lists")("files")}
              files={figureFiles(SAYS_AND_DOES, saysAndDoesSpec, { ...view, leader: null }, permanent)}
            />
          </Section>
        </>
      ),
    };
  });
}
