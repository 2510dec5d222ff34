import type { LaneChoice } from "@/lib/domain/cell";
import type { MeasureId, PairMeasure } from "@/lib/domain/measures/registry";
import type { Former, OfficeStatus } from "@/lib/domain/office";
import { formatDay, formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import type { AnalysisView } from "./view";

/** A leader as far as the reading of their deeds goes. */
type InOffice = { office: Pick<OfficeStatus, "status"> };

type Told = {
  view: AnalysisView;
  leaders: readonly InOffice[];
  /** Those compared on, in order. */
  issues: { slug: string; shortName: string }[];
  moment: Pick<Moment, "asOf" | "former"> & { release: { number: number } };
};

/** Whom, on what, on which day, by which lane and weights, in a few sentences, and whose deeds are those of another day. */
export function scopeText({ view, leaders, issues, moment }: Told): string {
  const t = getTranslator("analysis");
  const weighed = weightsText(view.weights, issues);
  const former = formerText(leaders, moment.former, view.lane);
  return [
    t("scope", {
      leaders: leaders.length,
      count: issues.length,
      day: formatDay(moment.asOf),
      release: moment.release.number,
      lane: getTranslator("compare")(`laneNote.${view.lane}`),
    }),
    ...(former ? [former] : []),
    ...(view.issues.length > 0
      ? [t("options.issuesSaid", { list: formatList(issues.map(({ shortName }) => shortName)) })]
      : []),
    ...(weighed ? [weighed] : []),
  ].join(" ");
}

/** How the deeds of those out of office on the day are read, and how many they are; empty where no deed of such stands for anyone. */
export function formerText(
  leaders: readonly InOffice[],
  former: Former,
  lane: LaneChoice = "default",
): string {
  const count = leaders.filter(({ office }) => office.status === "former").length;
  if (count === 0 || lane === "says") return "";
  return getTranslator("analysis")(former === "strict" ? "formerStrict" : "former", { count });
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
