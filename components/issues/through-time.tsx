import { ChartFrame } from "@/components/charts/chart-frame";
import { PositionTimeline } from "@/components/charts/position-timeline";
import { firmUntil, TimelineKey } from "@/components/charts/timeline-key";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import type { TimeDomain } from "@/lib/charts/time-axis";
import type { Day } from "@/lib/domain/day";
import { formatDay, formatList, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Holder } from "./model";

/** Leaders drawn in one chart; a list of hundreds is for their own pages. */
const LEADERS_DRAWN = 60;

/** How the positions on an issue moved, a row for each leader with a stance on record, and the same as a table. */
export function ThroughTime({
  issue,
  holders,
  domain,
  asOf,
  lastChecked,
  release,
  link,
}: {
  issue: { slug: string; name: string };
  /** By family name. */
  holders: Holder[];
  domain: TimeDomain;
  asOf: Day;
  lastChecked: Day | null;
  release: number;
  link: Link;
}) {
  const t = getTranslator("issues");
  const recorded = holders.filter(({ spans }) => spans.length > 0);
  const without = holders.filter(({ spans }) => spans.length === 0);
  const drawn = recorded.slice(0, LEADERS_DRAWN);
  const title = t("timeTitle", { issue: issue.name });
  if (drawn.length === 0) return <p className="text-ink-soft">{t("timeNone")}</p>;
  return (
    <>
      <ChartFrame
        id="timeline"
        title={title}
        subtitle={t("timeSubtitle", { release, day: formatDay(asOf) })}
        coverage={t("timeCoverage", { shown: recorded.length, of: holders.length })}
        legend={<TimelineKey asOf={asOf} lastChecked={lastChecked} />}
        table={
          <DataTable
            caption={title}
            rows={drawn.flatMap(({ name, spans }) => spans.map((span) => ({ ...span, name })))}
            rowKey={(span) => `${span.name}-${span.lane}-${span.from.day}`}
            columns={[
              { key: "leader", head: t("leader"), rowHead: true, cell: (span) => span.name },
              { key: "lane", head: t("lanePast"), cell: (span) => t(span.lane) },
              { key: "position", head: t("position"), cell: (span) => <PositionWordTag reading={span} /> },
              { key: "period", head: t("period"), cell: (span) => formatPeriod(span) },
            ]}
          />
        }
      >
        <PositionTimeline
          rows={drawn.map(({ slug, name, spans }) => ({
            key: slug,
            name,
            label: <a href={link(`/leaders/${slug}#${issue.slug}`)}>{name}</a>,
            spans,
          }))}
          domain={domain}
          asOf={asOf}
          lastChecked={firmUntil(asOf, lastChecked)}
        />
      </ChartFrame>
      {recorded.length > drawn.length && (
        <p className="mt-2 text-ink-soft text-note">
          {t("timeCut", { shown: drawn.length, of: recorded.length })}
        </p>
      )}
      {without.length > 0 && (
        <p className="mt-2 text-ink-soft text-note">
          {t("timeWithout", { list: formatList(without.map(({ name }) => name)) })}
        </p>
      )}
    </>
  );
}
