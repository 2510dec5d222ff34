import type { MeasureId, PairMeasure } from "@/lib/domain/measures/registry";
import { formatDay, formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { AnalysisView } from "./view";

type Told = {
  view: AnalysisView;
  leaders: number;
  /** Those compared on, in order. */
  issues: { slug: string; shortName: string }[];
  moment: { asOf: string; release: { number: number } };
};

/** Whom, on what, on which day, by which lane and weights, in a few sentences. */
export function scopeText({ view, leaders, issues, moment }: Told): string {
  const t = getTranslator("analysis");
  const weighed = weightsText(view.weights, issues);
  return [
    t("scope", {
      leaders,
      count: issues.length,
      day: formatDay(moment.asOf),
      release: moment.release.number,
      lane: getTranslator("compare")(`laneNote.${view.lane}`),
    }),
    ...(view.issues.length > 0
      ? [t("options.issuesSaid", { list: formatList(issues.map(({ shortName }) => shortName)) })]
      : []),
    ...(weighed ? [weighed] : []),
  ].join(" ");
}

/** The weights other than 1 of these issues, by name, in a sentence; empty where all count alike. */
export function weightsText(
  weights: Readonly<Record<string, number>>,
  issues: readonly { slug: string; shortName: string }[],
): string {
  const t = getTranslator("analysis");
  const weighed = issues.flatMap(({ slug, shortName }) => {
    const weight = weights[slug] ?? 1;
    return weight === 1 ? [] : [t("options.weightOne", { issue: shortName, weight: formatNumber(weight) })];
  });
  return weighed.length === 0 ? "" : t("options.weightsSaid", { list: formatList(weighed) });
}

export function measureName(id: MeasureId): string {
  return getTranslator("measures")(`name.${id}`);
}

/** "from 0% to 100%", "from −1 to 1" */
export function boundsText({ bounds }: Pick<PairMeasure, "bounds">): string {
  const [low, high] = bounds;
  const write = low === 0 && high === 1 ? formatPercent : formatNumber;
  return getTranslator("analysis")("bounds", { low: write(low), high: write(high) });
}
