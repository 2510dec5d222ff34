import { agreementPoints } from "@/components/charts/agreement-points";
import { AgreementSteps, type ChartEvent } from "@/components/charts/agreement-steps";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartKey } from "@/components/charts/chart-key";
import { ExploreAgreement } from "@/components/charts/explore-agreement.client";
import { retiredText } from "@/components/issues/retired-badge";
import { DataTable } from "@/components/ui/data-table";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { Day } from "@/lib/domain/day";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";

type Props = {
  a: string;
  b: string;
  series: NonNullable<Relation["series"]>;
  events: Event[];
  release: number;
  lastChecked: Day | null;
  link: Link;
};

/** How the agreement of two leaders moved: the line with what the unknown leaves open, its table, and an explorer. */
export function AgreementOverTime({ a, b, series, events, release, lastChecked, link }: Props) {
  const t = getTranslator("relations");
  const { spans, from, until, leftOut } = series;
  const label = t("timeLabel", { a, b });
  const last = spans.at(-1);
  return (
    <>
      <ChartFrame
        id="agreement-chart"
        title={findingOf(spans)}
        subtitle={t("timeMeasure", {
          minimum: MIN_SHARED,
          day: formatDay(until),
          release,
          numbered: events.length > 0 ? t("timeEvents") : "",
        })}
        legend={<ChartKey chart="agreement" />}
        coverage={last && t("timeCoverage", { ...last.agreement.coverage, day: formatDay(until) })}
        table={<SpanTable caption={t("tableCaption", { a, b })} spans={spans} />}
      >
        <AgreementSteps
          label={label}
          spans={spans}
          domain={{ from, to: until }}
          asOf={until}
          lastChecked={lastChecked}
          events={byDay(events, link)}
        />
      </ChartFrame>
      {leftOut.length > 0 && (
        <p className="mt-2 text-ink-soft text-note">
          {t("timeFixed", {
            day: formatDay(until),
            list: formatList(leftOut.map((issue) => `${issue.name} (${retiredText(issue, until)})`)),
          })}
        </p>
      )}
      <div className="mt-4">
        <ExploreAgreement
          points={agreementPoints(spans, until, textOf)}
          label={t("explorerLabel", { label })}
          texts={{
            explore: t("explore"),
            note: t("exploreNote"),
            loading: t("explorerLoading"),
            failed: t("explorerFailed"),
          }}
        />
      </div>
    </>
  );
}

/** One tick for each day: what happened on it, leading to the event or, where there are several, to the day's list. */
function byDay(events: Event[], link: Link): ChartEvent[] {
  return [...new Set(events.map(({ day }) => day.day))].map((key) => {
    const own = events.filter(({ day }) => day.day === key);
    const [first, ...others] = own;
    const href =
      first && others.length === 0 ? link(`/events/${first.slug}`) : link("/events", { from: key, to: key });
    return { key, day: { day: key, precision: "day" }, label: formatList(own.map((e) => e.title)), href };
  });
}

function findingOf(spans: AgreementSpan[]): string {
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

const rangeText = ([low, high]: [number, number]) =>
  getTranslator("relations")("rangeText", { low: formatPercent(low), high: formatPercent(high) });

function textOf({ from, agreement: { value, coverage, range } }: AgreementSpan): string {
  const t = getTranslator("relations");
  return [
    formatDay(from),
    `${t("agreement")}: ${value === null ? t("refused") : formatPercent(value)}`,
    `${t("shared")}: ${t("ofIssues", coverage)}`,
    ...(range ? [`${t("range")}: ${rangeText(range)}`] : []),
  ].join(" · ");
}

function SpanTable({ caption, spans }: { caption: string; spans: AgreementSpan[] }) {
  const t = getTranslator("relations");
  return (
    <DataTable
      caption={caption}
      rows={spans}
      rowKey={({ from }) => from}
      columns={[
        { key: "from", head: t("from"), rowHead: true, cell: ({ from }) => formatDay(from) },
        {
          key: "value",
          head: t("agreement"),
          align: "end",
          cell: ({ agreement: { value } }) => (value === null ? t("refused") : formatPercent(value)),
        },
        {
          key: "shared",
          head: t("shared"),
          align: "end",
          cell: ({ agreement }) => t("ofIssues", agreement.coverage),
        },
        {
          key: "range",
          head: t("range"),
          align: "end",
          cell: ({ agreement: { range } }) => (range ? rangeText(range) : t("refused")),
        },
      ]}
    />
  );
}
