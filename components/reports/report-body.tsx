import type { ReactNode } from "react";
import type { Names } from "@/components/events/names";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Content } from "@/lib/changes/model";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MailText } from "@/lib/notices/digest";
import type { MailStanding } from "@/lib/reports/mail-standing";
import { NO_PAGE, type ReportInFull, type ReportStep } from "@/lib/reports/model";
import { ChangeSetUnderWay } from "./change-set-under-way";
import { DueMark } from "./due-mark";
import { RecordThenAndNow } from "./record-then-and-now";
import { ReportHistory } from "./report-history";
import { ReportSent } from "./report-sent";
import { Answer, PublishReply, type ReportActions, SetRight, TakeOn } from "./ways-on";
import { WhatBecame } from "./what-became";

type Props = {
  report: ReportInFull;
  /** What it is about, in words. */
  what: string;
  /** The record then and now; null where the report is about no single one. */
  record: {
    read: Content | null;
    now: Content | null;
    movedTo: { path: string; label: string } | null;
    release: number;
    newest: number;
    withheld: boolean;
    names: Names;
  } | null;
  steps: ReportStep[];
  /** Change sets of whoever reads this, to which the report can be joined. */
  own: { id: number; title: string }[];
  today: Day;
  pageHref: string | null;
  receiptHref: string;
  standing: MailStanding;
  message: MailText;
  actions: ReportActions;
  /** The way to withhold what it is about; nothing for those who may not. */
  withhold: ReactNode;
};

/** One report as an editor reads it, from what was sent to what can be done. */
export function ReportBody({ report, what, record, steps, today, pageHref, withhold, ...rest }: Props) {
  const t = getTranslator("reports");
  const open = report.state === "open";
  return (
    <>
      <PageHeader
        eyebrow={t("eyebrow", { number: report.id, kind: report.kind })}
        title={what}
        standfirst={<Standing report={report} today={today} />}
        actions={open && <TakeOn report={report} actions={rest.actions} />}
      />
      <Section id="sent" title={t("one.sent")} aside={t("received", { day: formatDay(report.receivedOn) })}>
        <ReportSent report={report} pageHref={pageHref} />
      </Section>
      <Section
        id="record"
        title={t("one.record")}
        aside={record && t("one.recordThen", { number: record.release })}
      >
        {record ? <RecordThenAndNow {...record} /> : <p>{t("one.noRecord")}</p>}
        {report.path !== NO_PAGE && (
          <p className="mt-3">
            <a href={report.path}>{t("one.openNow")}</a>
          </p>
        )}
      </Section>
      {open ? (
        <Section id="what" title={t("one.what")}>
          <WaysOn report={report} what={what} {...rest} />
        </Section>
      ) : (
        <Section id="became" title={t("one.became")}>
          <WhatBecame report={report} today={today} {...rest} />
        </Section>
      )}
      {withhold}
      <Section id="history" title={t("one.history")}>
        <ReportHistory steps={steps} byLink={report.byLink} />
      </Section>
    </>
  );
}

function Standing({ report, today }: Pick<Props, "report" | "today">) {
  const t = getTranslator("reports");
  return (
    <span className="report-marks">
      {report.state === "open" && <DueMark dueOn={report.dueOn} today={today} />}
      {report.state !== "open" && <Badge>{t(`stateOne.${report.state}`)}</Badge>}
      {report.byLink && <Badge kind="accent">{t("fromPerson")}</Badge>}
      {report.leader && <Badge>{report.leader.name}</Badge>}
      {(report.state === "open" || report.assignedTo) && (
        <Badge>
          {report.isMine
            ? t("takenOnByMe")
            : report.assignedTo
              ? t("takenOnBy", { name: report.assignedTo })
              : t("nobody")}
        </Badge>
      )}
    </span>
  );
}

/** What an editor can do with an open report: once a change set is under way for it, that is the way. */
function WaysOn({ report, what, own, actions }: Pick<Props, "report" | "what" | "own" | "actions">) {
  const t = getTranslator("reports");
  const { changeSet } = report;
  const isUnderWay = changeSet !== null && changeSet.known?.state !== "withdrawn";
  return (
    <div className="report-ways">
      {changeSet && <ChangeSetUnderWay changeSet={changeSet} />}
      {!isUnderWay && report.kind === "reply" && <PublishReply report={report} actions={actions} />}
      {!isUnderWay && (
        <SetRight
          report={report}
          actions={actions}
          own={own}
          title={t("one.setTitleFor", { number: report.id, what }).slice(0, 200)}
        />
      )}
      <Answer report={report} actions={actions} />
      {report.leader && !report.byLink && (
        <section aria-labelledby="link-title">
          <h3 id="link-title">{t("one.link")}</h3>
          <p>{t("one.linkText", { name: report.leader.name })}</p>
          <a className="button" href={`/editing/reports/links?leader=${report.leader.slug}`}>
            {t("one.linkMake")}
          </a>
        </section>
      )}
    </div>
  );
}
