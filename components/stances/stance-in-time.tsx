import { ChartFrame } from "@/components/charts/chart-frame";
import { PositionTimeline } from "@/components/charts/position-timeline";
import { firmUntil, TimelineKey } from "@/components/charts/timeline-key";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import { StanceOrTombstone } from "@/components/withheld/stance-or-tombstone";
import type { Day } from "@/lib/domain/day";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { laterNote } from "./later-note";
import type { StanceContext } from "./model";

/** The stance among its neighbours: all periods of the leader on the issue, the one before, the one after. */
export function StanceInTime({
  stance,
  context,
  asOf,
  release,
  link,
}: {
  stance: Stance;
  context: StanceContext;
  asOf: Day;
  release: number;
  link: Link;
}) {
  const t = getTranslator("stances");
  const { leader, issue, spans, axis, previous, next } = context;
  const title = t("timeTitle", { leader: leader.name, issue: issue.name });
  return (
    <>
      <ChartFrame
        id="timeline"
        title={title}
        subtitle={t("timeSubtitle", { release, day: formatDay(asOf) })}
        legend={<TimelineKey asOf={asOf} lastChecked={stance.lastChecked} />}
        table={
          <DataTable
            caption={title}
            rows={spans}
            rowKey={(span) => `${span.lane}-${span.from.day}`}
            columns={[
              { key: "lane", head: t("laneHead"), rowHead: true, cell: (span) => t(span.lane) },
              { key: "position", head: t("position"), cell: (span) => <PositionWordTag reading={span} /> },
              { key: "period", head: t("period"), cell: (span) => formatPeriod(span) },
            ]}
          />
        }
      >
        <PositionTimeline
          rows={[{ key: issue.slug, name: issue.name, label: issue.name, spans }]}
          domain={axis}
          asOf={asOf}
          lastChecked={firmUntil(asOf, stance.lastChecked)}
          terms={leader.terms}
        />
      </ChartFrame>
      <div className="two-lanes mt-6">
        <Neighbour title={t("previous")} none={t("noneBefore")} stance={previous} asOf={asOf} link={link} />
        <Neighbour title={t("next")} none={t("noneAfter")} stance={next} asOf={asOf} link={link} />
      </div>
    </>
  );
}

function Neighbour({
  title,
  none,
  stance,
  asOf,
  link,
}: {
  title: string;
  none: string;
  stance: Stance | WithheldStance | null;
  asOf: Day;
  link: Link;
}) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {stance ? (
        <StanceOrTombstone stance={stance} link={link} note={laterNote(stance, asOf)} />
      ) : (
        <p className="py-3 text-ink-soft">{none}</p>
      )}
    </div>
  );
}
