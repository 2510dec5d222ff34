import { redirect } from "next/navigation";
import { MOVED, movedIn, NEARNESS, nearnessIn } from "@/app/_figures/between-days";
import { figureFiles } from "@/app/_figures/figure";
import { publicPage } from "@/app/_view/public-page";
import { recordAt, shortNames } from "@/app/_view/record";
import { leaderAsked } from "@/app/says-and-does/gaps";
import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { keptFields, queryOfView } from "@/components/analysis/view";
import { DaysForm } from "@/components/between-days/days-form";
import type { Nearness } from "@/components/between-days/nearness-figure";
import { NearnessSums } from "@/components/between-days/nearness-sums";
import { TermLinks } from "@/components/between-days/term-links";
import { FigureFrame } from "@/components/charts/figure-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";
import { leader } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { betweenSpec, daysOf, nearnessOf } from "./between";

const pageSpec = { ...betweenSpec, explain: leader };

/** What a leader held on two days, and who came nearer to them between these. */
export default async function BetweenDaysPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/between-days", pageSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: Partial<typeof view>) =>
      link("/between-days", queryOfView(pageSpec, { ...view, ...changes }));
    if (sentByForm(await props.searchParams)) redirect(to({}));
    const t = getTranslator("between-days");
    const record = await recordAt(moment.release.number);
    const who = view.leader === null ? null : leaderAsked(record, view.leader);
    const [moved, near] =
      who && view.from
        ? await Promise.all([movedIn({ view, moment, record }), nearnessIn({ view, moment, record })])
        : [null, null];
    const days = who && daysOf(view, moment);
    const pairs = who && days ? nearnessOf(record, who, days, moment) : [];
    const opened = view.explain === null ? null : pairAsked(pairs, view.explain);
    const title = who ? t("titleOf", { name: who.name }) : t("title");
    const files = (name: string) => figureFiles(name, betweenSpec, view, permanent);
    return {
      title: moved?.title ?? title,
      finding: moved?.title,
      description: moved ? `${moved.title}. ${t("description")}` : t("description"),
      body: (
        <>
          <AnalysisTabs current="betweenDays" link={link} />
          <PageHeader title={title} standfirst={t("standfirst")} />
          <DaysForm
            kept={keptFields(betweenSpec, view, link, "leader", "from", "to")}
            leaders={record.leaders.all}
            chosen={view}
            today={moment.today}
          />
          {who && (
            <TermLinks
              terms={who.terms}
              asOf={moment.asOf}
              href={(from, until) => to({ leader: who.slug, from, to: until })}
            />
          )}
          {moved && near && (
            <>
              <Section id="positions" title={t("positions")}>
                <FigureFrame figure={moved} files={files(MOVED)} />
              </Section>
              <Section id="nearness" title={t("nearness")}>
                <FigureFrame figure={near} files={files(NEARNESS)} />
                {days && (
                  <NearnessSums
                    name={who?.name ?? ""}
                    days={days}
                    pairs={pairs}
                    opened={opened}
                    address={to({ explain: null })}
                    issueNames={shortNames(record)}
                    link={link}
                  />
                )}
              </Section>
            </>
          )}
        </>
      ),
    };
  });
}

/** The pair whose sums an address opens. @throws ParameterError where the page has no number of the two */
function pairAsked(pairs: readonly Nearness[], slug: string): Nearness {
  const found = pairs.find(({ other }) => other.slug === slug);
  if (!found)
    throw new ParameterError([{ parameter: "explain", value: shownValue(slug), code: "unknown-leader" }]);
  return found;
}
