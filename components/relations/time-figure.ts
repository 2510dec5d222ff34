import { stepChart } from "@/lib/charts/drawn/step-chart";
import type { Figure } from "@/lib/charts/figure";
import { tableOf } from "@/lib/charts/figure";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { Day } from "@/lib/domain/day";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Relation } from "./model";

/** Where the scale of agreement is labelled. */
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

/** How the agreement of two leaders moved, as a figure: a step line with the band that the unknown leaves open. */
export function timeFigure({
  a,
  b,
  series,
  eventDays,
  release,
  lastChecked,
}: {
  a: string;
  b: string;
  series: NonNullable<Relation["series"]>;
  /** Days on which something happened that the line shows by a number. */
  eventDays: readonly Day[];
  release: number;
  lastChecked: Day | null;
}): Figure {
  const t = getTranslator("relations");
  const common = getTranslator("common");
  const { spans, from, until } = series;
  const last = spans.at(-1);
  const refused = spans.filter(({ agreement }) => agreement.value === null);
  return {
    name: "agreement-over-time",
    title: findingOf(spans),
    measure: t("timeMeasure", {
      minimum: MIN_SHARED,
      day: formatDay(until),
      release,
      numbered: eventDays.length > 0 ? t("timeEvents") : "",
    }),
    order: null,
    coverage: last ? t("timeCoverage", { ...last.agreement.coverage, day: formatDay(until) }) : null,
    source: common("figure.ownRecord"),
    alternative: `${t("timeLabel", { a, b })}. ${spans.map(spoken).join(" ")}`,
    missing: refused.map((span) => ({
      name: t("timeGap", { from: formatDay(span.from) }),
      reason: t("ofIssues", span.agreement.coverage),
    })),
    caption: t("tableCaption", { a, b }),
    ...tableOf(spans, (span) => span.from, [
      { key: "from", head: t("from"), value: (span) => span.from, text: (span) => formatDay(span.from) },
      {
        key: "agreement",
        head: t("agreement"),
        align: "end",
        value: ({ agreement }) => agreement.value,
        text: ({ agreement: { value } }) => (value === null ? t("refused") : formatPercent(value)),
      },
      {
        key: "shared_issues",
        head: t("shared"),
        align: "end",
        value: ({ agreement }) => agreement.coverage.shared,
        text: ({ agreement }) => t("ofIssues", agreement.coverage),
      },
      {
        key: "least",
        head: t("least"),
        align: "end",
        value: ({ agreement }) => agreement.range?.[0] ?? null,
        text: ({ agreement: { range } }) => (range ? formatPercent(range[0]) : t("refused")),
      },
      {
        key: "most",
        head: t("most"),
        align: "end",
        value: ({ agreement }) => agreement.range?.[1] ?? null,
        text: ({ agreement: { range } }) => (range ? formatPercent(range[1]) : t("refused")),
      },
    ]),
    draw: (width) =>
      stepChart(
        {
          lines: [
            {
              ink: "ink",
              steps: spans.map(({ from: begin, to, agreement }) => ({
                row: begin,
                from: begin,
                to,
                value: agreement.value,
                range: agreement.range,
              })),
            },
          ],
          scale: { from: 0, to: 1, levels: LEVELS.map((value) => ({ value, label: formatPercent(value) })) },
          domain: { from, to: until },
          asOf: until,
          lastChecked,
          events: eventDays,
          label: formatDay,
        },
        width,
      ),
  };
}

function findingOf(spans: readonly AgreementSpan[]): string {
  const t = getTranslator("relations");
  const measured = spans.filter(({ agreement }) => agreement.value !== null);
  const first = measured[0];
  const last = measured.at(-1);
  if (!first || !last) return t("timeNever");
  const from = formatPercent(first.agreement.value ?? 0);
  const to = formatPercent(last.agreement.value ?? 0);
  const fromDay = formatDay(first.from);
  return from === to && measured.length === 1
    ? t("timeSame", { to, fromDay })
    : t("timeChanged", { from, fromDay, to, toDay: formatDay(last.from) });
}

function spoken({ from, agreement: { value, coverage } }: AgreementSpan): string {
  const t = getTranslator("common");
  return value === null
    ? t("agreementRefusedFrom", { day: formatDay(from), ...coverage })
    : t("agreementFrom", { day: formatDay(from), value: formatPercent(value), ...coverage });
}
