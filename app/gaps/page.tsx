import { redirect } from "next/navigation";
import { gapsPageSpec, openCellOf, readGaps } from "@/app/_analysis/gaps";
import { gridOf, MOST_QUEUED, scopeOfGaps, workOf } from "@/app/_analysis/gaps-shown";
import { workAt } from "@/app/_analysis/gaps-work";
import { figureFiles } from "@/app/_figures/figure";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { keptFields, queryOfView } from "@/components/analysis/view";
import { GapsBody } from "@/components/gaps/gaps-body";
import { GAPS } from "@/components/gaps/gaps-figure";
import { getTranslator } from "@/lib/i18n/translator";
import { lastCheckedAt } from "@/lib/stances/checked/queries";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { SearchParams, ViewOf } from "@/lib/views/parameter";

type View = ViewOf<typeof gapsPageSpec>;

/** What is not known, not researched, weakly sourced or old, and in which order it deserves a look. */
export default async function GapsPage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const asked = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(asked, "/gaps", gapsPageSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: Partial<View>, fragment = "") =>
      link(`/gaps${fragment}`, queryOfView(gapsPageSpec, { ...view, page: 1, queuePage: 1, ...changes }));
    if (sentByForm(sent)) redirect(to({}));
    const { number } = moment.release;
    const [record, checked] = await Promise.all([recordAt(number), lastCheckedAt(number)]);
    const shown = readGaps(record, checked, view, moment);
    const kept = await workAt(number, moment.asOf, moment.former, view.lane);
    const { rows, figure, pages } = gridOf(shown, view, moment);
    const opened = openCellOf(kept, record, checked, view, moment);
    const work = await workOf(number, kept, shown, opened, view);
    const t = getTranslator("gaps");
    return {
      title: t("title"),
      finding: figure.title,
      description: `${t("description")} ${figure.title}. ${scopeOfGaps(shown, view, moment)}`,
      body: (
        <GapsBody
          view={view}
          counts={shown.counts}
          lacking={shown.lacking}
          rows={rows}
          issues={shown.issues}
          pages={pages}
          figure={figure}
          files={figureFiles(GAPS, gapsPageSpec, { ...view, cell: null, queuePage: 1 }, permanent)}
          work={work}
          bounded={work.total === MOST_QUEUED}
          allLeaders={record.leaders.all}
          allIssues={record.issues.all}
          asOf={moment.asOf}
          shared={queryOfView(gapsPageSpec, { leaders: view.leaders, issues: view.issues, lane: view.lane })}
          kept={keptFields(
            gapsPageSpec,
            { ...view, cell: null, page: 1, queuePage: 1 },
            link,
            "lane",
            "kind",
            "leaders",
            "issues",
          )}
          to={to}
          link={link}
        />
      ),
    };
  });
}
