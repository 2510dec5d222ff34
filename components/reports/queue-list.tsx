import { Badge } from "@/components/ui/badge";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { QueuedReport } from "@/lib/reports/model";
import { DueMark } from "./due-mark";

type Shown = {
  today: Day;
  /** What a report is about, in words. */
  subjectOf: (report: QueuedReport) => string;
};

/** The reports in the order given: what each is about, how long there is left, who has taken it on. */
export function QueueList({ reports, ...shown }: Shown & { reports: QueuedReport[] }) {
  return (
    <ol className="entries">
      {reports.map((report) => (
        <QueueEntry key={report.id} report={report} {...shown} />
      ))}
    </ol>
  );
}

const EXCERPT = 220;

function QueueEntry({ report, today, subjectOf }: Shown & { report: QueuedReport }) {
  const t = getTranslator("reports");
  const { id, kind, state, byLink, leader, text, answeredOn, assignedTo, isMine, changeSet } = report;
  return (
    <li>
      <div>
        <h3>
          <a href={`/editing/reports/${id}`}>{t("numberAbout", { number: id, what: subjectOf(report) })}</a>
        </h3>
        <p className="report-marks">
          {state === "open" ? (
            <DueMark dueOn={report.dueOn} today={today} />
          ) : (
            <Badge>{t(`stateOne.${state}`)}</Badge>
          )}
          <Badge>{t(`kindOne.${kind}`)}</Badge>
          {byLink && <Badge kind="accent">{t("fromPerson")}</Badge>}
        </p>
        <p className="report-excerpt">{excerptOf(text)}</p>
        <p className="dotted">
          {leader && <span>{leader.name}</span>}
          <span>{t("received", { day: formatDay(report.receivedOn) })}</span>
          {answeredOn ? (
            <span>{t("answered", { day: formatDay(answeredOn) })}</span>
          ) : (
            <span>{t("dueOn", { day: formatDay(report.dueOn) })}</span>
          )}
          <span>
            {isMine ? t("takenOnByMe") : assignedTo ? t("takenOnBy", { name: assignedTo }) : t("nobody")}
          </span>
          {changeSet && <span>{t("inChangeSet", { id: changeSet.known?.id ?? 0 })}</span>}
        </p>
      </div>
    </li>
  );
}

/** The beginning of a text, cut between words. */
function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  return `${text.slice(0, EXCERPT).replace(/\s+\S*$/, "")} …`;
}
