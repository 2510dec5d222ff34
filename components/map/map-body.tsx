import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { AnalysisOptions } from "@/components/analysis/options-form";
import { type AnalysisView, sumHref } from "@/components/analysis/view";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import type { Figure } from "@/lib/charts/figure";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Link } from "@/lib/views/moment";
import { Caveats } from "./caveats";
import { Explorer } from "./explorer";
import { Loadings } from "./loadings";
import { type LeaderMap, MAP_WAYS, type MapWay } from "./model";
import { PathsSection } from "./paths-section";
import { Refused } from "./refused";

type Props = {
  /** Null where there are more leaders than one map holds. */
  drawn: { map: LeaderMap; figure: Figure; files: FigureAddresses } | null;
  /** How many places one map holds. */
  most: number;
  view: AnalysisView & { way: MapWay; since: string | null };
  leaders: { slug: string; name: string }[];
  issues: Pick<Issue, "slug" | "shortName" | "retired">[];
  moment: { asOf: string; today: string };
  shared: Record<string, string>;
  keptBy: (...without: string[]) => [name: string, value: string][];
  /** The address of the same view with these changes. */
  to: (changes: { leaders?: AnalysisView["leaders"]; way?: MapWay; path?: []; since?: null }) => string;
  link: Link;
};

/** The page of the map: leaders as points with what the points do not say beside them, or why they are not drawn. */
export function MapBody(props: Props) {
  const { drawn, view, to, link } = props;
  const t = getTranslator("map");
  const hrefOf = (a: string, b: string) => sumHref(link, view, a, b);
  return (
    <>
      <AnalysisTabs current="map" link={link} kept={props.shared} />
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} standfirst={t("standfirst")} />
      <AnalysisOptions
        action="/map"
        view={view}
        kept={props.keptBy("leaders", "issues", "lane", "weights", "measure", "way")}
        leaders={props.leaders}
        issues={props.issues}
        asOf={props.moment.asOf}
      >
        <Field label={t("way.label")}>
          <Select
            name="way"
            defaultValue={view.way === MAP_WAYS[0] ? "" : view.way}
            options={MAP_WAYS.map((way) => ({
              value: way === MAP_WAYS[0] ? "" : way,
              label: t(`way.${way}`),
            }))}
          />
        </Field>
      </AnalysisOptions>
      {drawn === null ? (
        <div className="mt-6">
          <Notice>{t("tooMany", { most: props.most })}</Notice>
        </div>
      ) : (
        <>
          {drawn.map.shape !== "plane" && (
            <Refused map={drawn.map} matrixHref={link("/similarity", props.shared)} to={to} link={link} />
          )}
          {drawn.map.shape !== "none" && <Shown {...drawn} hrefOf={hrefOf} link={link} />}
          <PathsSection
            map={drawn.map}
            leaders={props.leaders}
            today={props.moment.today}
            since={view.since}
            kept={props.keptBy("since", "path")}
            hrefOf={hrefOf}
            clearHref={to({ path: [], since: null })}
          />
        </>
      )}
      <p className="mt-6 text-note">
        <a className="inline-block py-1" href={link("/methods#plane")}>
          {t("methods")}
        </a>
      </p>
    </>
  );
}

function Shown({
  map,
  figure,
  files,
  hrefOf,
  link,
}: NonNullable<Props["drawn"]> & { hrefOf: (a: string, b: string) => string; link: Link }) {
  const t = getTranslator("map");
  return (
    <>
      <div className="mt-6">
        <FigureFrame
          figure={figure}
          files={files}
          heading="h2"
          legend={<p className="chart-key">{t(map.shape === "row" ? "keyRow" : "key")}</p>}
        >
          <Explorer map={map} figure={figure} />
        </FigureFrame>
      </div>
      <Caveats map={map} hrefOf={hrefOf} link={link} />
      <Loadings loadings={map.loadings} shape={map.shape} link={link} />
    </>
  );
}
