import { redirect } from "next/navigation";
import { similarityOf, similarityPageSpec } from "@/app/_analysis/similarity";
import { figureFiles } from "@/app/_figures/figure";
import { SIMILARITY } from "@/app/_figures/similarity";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { scopeText } from "@/components/analysis/scope-text";
import { analysisSpec, keptFields, queryOfView } from "@/components/analysis/view";
import { SimilarityBody } from "@/components/similarity/similarity-body";
import { similarityFigure } from "@/components/similarity/similarity-figure";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";

/** How near every two leaders are, as a matrix ordered so that blocs show. */
export default async function SimilarityPage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const asked = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(asked, "/similarity", similarityPageSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: { from?: string | null; page?: number }, fragment = "") =>
      link(`/similarity${fragment}`, queryOfView(similarityPageSpec, { ...view, ...changes }));
    if (sentByForm(sent)) redirect(to({}));
    const record = await recordAt(moment.release.number);
    const { similarity, scope, columns, from } = similarityOf(record, view, moment);
    const told = scopeText({ view, leaders: columns, issues: scope.issues, moment });
    const figure = similarityFigure(similarity, told, from?.leader.label ?? null);
    const t = getTranslator("similarity");
    return {
      title: t("title"),
      finding: figure.title,
      description: `${t("description")} ${figure.title}.`,
      body: (
        <SimilarityBody
          similarity={similarity}
          from={from}
          figure={figure}
          files={figureFiles(SIMILARITY, similarityPageSpec, view, permanent)}
          view={view}
          leaders={record.leaders.all}
          compared={unique(scope.columns.map(({ leader: { slug, name } }) => ({ slug, name })))}
          issues={record.issues.all}
          asOf={moment.asOf}
          shared={queryOfView(analysisSpec, view)}
          keptBy={(...without) => keptFields(similarityPageSpec, { ...view, page: 1 }, link, ...without)}
          to={({ page, ...changes }) => to({ page: page ?? 1, ...changes }, page ? "" : "#near")}
          link={link}
        />
      ),
    };
  });
}

function unique(leaders: { slug: string; name: string }[]): { slug: string; name: string }[] {
  return [...new Map(leaders.map((leader) => [leader.slug, leader])).values()];
}
