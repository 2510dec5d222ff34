import { agreementLine } from "@/components/charts/agreement-line";
import { daysOf, type NumberedEvent, numberedTexts } from "@/components/charts/numbered-events";
import type { Figure } from "@/lib/charts/figure";
import { tableOf } from "@/lib/charts/figure";
import { OF_COUNTS, ofMeasure } from "@/lib/charts/figure-chart";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { Day } from "@/lib/domain/day";
import { type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import { formatDay } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { Relation } from "./model";

/** How the agreement of two leaders moved, as a figure: a step line with the band that the unknown leaves open. */
export function timeFigure({
  a,
  b,
  series,
  measure,
  weights,
  events,
  release,
  lastChecked,
}: {
  a: string;
  b: string;
  series: NonNullable<Relation["series"]>;
  /** That of the spans. */
  measure: MeasureId;
  /** The weights other than 1, in a sentence; empty where there are none. */
  weights: string;
  /** What happened that the line shows by a number for each day. */
  events: readonly NumberedEvent[];
  release: number;
  lastChecked: Day | null;
}): Figure {
  const t = getTranslator("relations");
  const common = getTranslator("common");
  const measures = getTranslator("measures");
  const { spans, from, until } = series;
  const last = spans.at(-1);
  const eventDays = daysOf(events);
  const { bounds, kernel } = measureOf(measure);
  const text = (value: number | null | undefined) =>
    value == null ? t("refused") : formatMeasured(value, bounds);
  const refused = spans.filter(({ agreement }) => agreement.value === null);
  return {
    name: "agreement-over-time",
    title: findingOf({ a, b }, spans, text),
    measure: [
      measures(`scale.${measure}`),
      ...(weights ? [weights] : []),
      t("timeMeasure", { minimum: MIN_SHARED, day: formatDay(until), release }),
      ...(eventDays.length > 0 ? [t("timeEvents")] : []),
      ...(kernel ? [] : [measures("noRange.not-additive")]),
    ].join(" "),
    order: null,
    coverage: last ? t("timeCoverage", { ...last.agreement.coverage, day: formatDay(until) }) : null,
    source: common("figure.ownRecord"),
    alternative: `${t("timeLabel", { a, b })}. ${spans.map((span) => spoken(span, text)).join(" ")}`,
    missing: refused.map((span) => ({
      name: t("timeGap", { from: formatDay(span.from) }),
      reason: t("ofIssues", span.agreement.coverage),
    })),
    numbered: numberedTexts(events),
    caption: t("tableCaption", { a, b }),
    ...tableOf(spans, (span) => span.from, [
      { key: "from", head: t("from"), value: (span) => span.from, text: (span) => formatDay(span.from) },
      {
        key: "agreement",
        head: t("agreement"),
        align: "end",
        ...ofMeasure(bounds),
        value: ({ agreement }) => agreement.value,
        text: ({ agreement: { value } }) => text(value),
      },
      {
        key: "shared_issues",
        head: t("shared"),
        align: "end",
        ...OF_COUNTS,
        value: ({ agreement }) => agreement.coverage.shared,
        text: ({ agreement }) => t("ofIssues", agreement.coverage),
      },
      ...(kernel
        ? [
            {
              key: "least",
              head: t("least"),
              align: "end" as const,
              ...ofMeasure(bounds),
              value: ({ agreement }: AgreementSpan) => agreement.range?.[0] ?? null,
              text: ({ agreement: { range } }: AgreementSpan) => text(range?.[0]),
            },
            {
              key: "most",
              head: t("most"),
              align: "end" as const,
              ...ofMeasure(bounds),
              value: ({ agreement }: AgreementSpan) => agreement.range?.[1] ?? null,
              text: ({ agreement: { range } }: AgreementSpan) => text(range?.[1]),
            },
          ]
        : []),
    ]),
    chart: { form: "time" },
    ...agreementLine({
      spans,
      bounds,
      ranged: kernel !== null,
      from,
      until,
      lastChecked,
      events: eventDays,
      textOf: (span) => readOff(span, text),
    }),
  };
}

/** A number of the measure in words. */
type Written = (value: number | null) => string;

function findingOf(names: { a: string; b: string }, spans: readonly AgreementSpan[], text: Written): string {
  const t = getTranslator("relations");
  const measured = spans.filter(({ agreement }) => agreement.value !== null);
  const first = measured[0];
  const last = measured.at(-1);
  if (!first || !last) return t("timeNever", names);
  const from = text(first.agreement.value);
  const to = text(last.agreement.value);
  const fromDay = formatDay(first.from);
  return from === to && measured.length === 1
    ? t("timeSame", { ...names, to, fromDay })
    : t("timeChanged", { ...names, from, fromDay, to, toDay: formatDay(last.from) });
}

function spoken({ from, agreement: { value, coverage } }: AgreementSpan, text: Written): string {
  const t = getTranslator("common");
  return value === null
    ? t("agreementRefusedFrom", { day: formatDay(from), ...coverage })
    : t("agreementFrom", { day: formatDay(from), value: text(value), ...coverage });
}

function readOff({ from, agreement: { value, coverage, range } }: AgreementSpan, text: Written): string {
  const t = getTranslator("relations");
  return [
    formatDay(from),
    `${t("agreement")}: ${text(value)}`,
    `${t("shared")}: ${t("ofIssues", coverage)}`,
    ...(range ? [`${t("range")}: ${t("rangeText", { low: text(range[0]), high: text(range[1]) })}`] : []),
  ].join(" · ");
}
