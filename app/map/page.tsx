import { redirect } from "next/navigation";
import { type MapView, MOST_PLACES, mapOf, mapSpec } from "@/app/_analysis/map";
import { figureFiles } from "@/app/_figures/figure";
import { MAP } from "@/app/_figures/map";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { scopeText } from "@/components/analysis/scope-text";
import { analysisSpec, keptFields, queryOfView } from "@/components/analysis/view";
import { MapBody } from "@/components/map/map-body";
import { mapFigure } from "@/components/map/map-figure";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";
import { leader } from "@/lib/views/parameters";

/** `who` is what the form sends that draws one leader's path; the page leads on to `path`. */
const pageSpec = { ...mapSpec, who: leader };

/** Leaders as points on a plane, where the data carry one, with what it leaves out. */
export default async function MapPage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const asked = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(asked, "/map", pageSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: Partial<MapView>, fragment = "") =>
      link(`/map${fragment}`, queryOfView(mapSpec, { ...view, ...changes }));
    if (view.who && view.since)
      redirect(to({ path: [...view.path, { slug: view.who, day: view.since }], since: null }));
    if (view.who || sentByForm(sent)) redirect(to({}));
    const record = await recordAt(moment.release.number);
    const asked = mapOf(record, view, moment);
    const t = getTranslator("map");
    const figure = asked && figureOf(asked, view, moment);
    return {
      title: t("title"),
      finding: figure?.title,
      description: `${t("description")} ${figure?.title ?? ""}`.trim(),
      body: (
        <MapBody
          drawn={
            asked && figure && { map: asked.map, figure, files: figureFiles(MAP, mapSpec, view, permanent) }
          }
          most={MOST_PLACES}
          view={view}
          leaders={record.leaders.all}
          issues={record.issues.all}
          moment={moment}
          shared={queryOfView(analysisSpec, view)}
          keptBy={(...without) => keptFields(mapSpec, view, link, ...without)}
          to={to}
          link={link}
        />
      ),
    };
  });
}

function figureOf(
  { map, scope }: NonNullable<ReturnType<typeof mapOf>>,
  view: MapView,
  moment: Parameters<typeof mapOf>[2],
) {
  const compared = scope.columns.filter(({ day }) => day === moment.asOf);
  return mapFigure(map, scopeText({ view, leaders: compared, issues: scope.issues, moment }));
}
