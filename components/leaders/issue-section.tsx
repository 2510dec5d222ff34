import { RetiredBadge } from "@/components/issues/retired-badge";
import { LanesDiffer } from "@/components/positions/lanes-differ";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { StanceOrTombstone } from "@/components/withheld/stance-or-tombstone";
import type { Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { IssueRecord, LaneHistory, LanePeriod, PeriodNote } from "./model";

type Props = {
  record: IssueRecord;
  asOf: Day;
  link: Link;
  /** The mark on a period: "said before office", "as of 19 January 2021". */
  note: PeriodNote;
  /** What stands where a lane has nothing in force. */
  nothing: Record<Lane, string>;
};

/** Everything on record about one leader on one issue: words on the left, deeds on the right, in force first. */
export function IssueSection({ record, asOf, link, note, nothing }: Props) {
  const { issue, cell } = record;
  return (
    <section id={issue.slug} className="issue-record" aria-labelledby={`${issue.slug}-title`}>
      <header>
        <h3 id={`${issue.slug}-title`}>
          <a href={link(`/issues/${issue.slug}`)}>{issue.name}</a>
        </h3>
        <RetiredBadge issue={issue} asOf={asOf} />
        <LanesDiffer cell={cell} />
        <p className="text-ink-soft text-note">{issue.proposition}</p>
      </header>
      <div className="two-lanes">
        {(["says", "does"] as const).map((lane) => (
          <LaneColumn
            key={lane}
            history={record[lane]}
            link={link}
            note={(period, inForce) => note(lane, period.from, inForce)}
            nothing={nothing[lane]}
          />
        ))}
      </div>
    </section>
  );
}

function LaneColumn({
  history,
  link,
  note,
  nothing,
}: {
  history: LaneHistory;
  link: Link;
  note: (period: LanePeriod["period"], inForce: boolean) => string | null;
  nothing: string;
}) {
  const t = getTranslator("leaders");
  const others = history.earlier.length + history.later.length;
  return (
    <div>
      {history.inForce ? (
        <Period entry={history.inForce} link={link} note={note(history.inForce.period, true)} />
      ) : (
        <p className="py-3 text-ink-soft">{nothing}</p>
      )}
      {others > 0 && (
        <Disclosure summary={t("otherPeriods", { count: others })}>
          {history.later.length > 0 && <p className="text-note font-semibold">{t("later")}</p>}
          {history.later.map((entry) => (
            <Period
              key={entry.period.revisionId}
              entry={entry}
              link={link}
              note={note(entry.period, false)}
            />
          ))}
          {history.earlier.length > 0 && <p className="text-note font-semibold">{t("earlier")}</p>}
          {history.earlier.map((entry) => (
            <Period
              key={entry.period.revisionId}
              entry={entry}
              link={link}
              note={note(entry.period, false)}
            />
          ))}
        </Disclosure>
      )}
    </div>
  );
}

/** A period in full, or in one line where a page holds too many. */
function Period({ entry, link, note }: { entry: LanePeriod; link: Link; note: string | null }) {
  if (entry.stance) return <StanceOrTombstone stance={entry.stance} link={link} note={note} />;
  return (
    <p className="text-note">
      <PositionWordTag reading={entry.period} /> {formatPeriod(entry.period)}
    </p>
  );
}
