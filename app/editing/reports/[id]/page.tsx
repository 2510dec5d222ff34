import type { ReactNode } from "react";
import { namesIn } from "@/app/_record-names/labels";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { recordLabel, recordPath } from "@/components/changes/record-label";
import { ReportBody } from "@/components/reports/report-body";
import { WaysToWithhold } from "@/components/withheld/ways-to-withhold";
import { utcToday } from "@/lib/clock";
import { type Actor, may } from "@/lib/domain/permissions";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { canSendMail } from "@/lib/mail/send";
import { answerMail } from "@/lib/reports/answer-mail";
import { mailStanding } from "@/lib/reports/mail-standing";
import type { ReportInFull } from "@/lib/reports/model";
import { readPageHref } from "@/lib/reports/page-href";
import { changeSetsToJoin, findReport, stepsOfReport } from "@/lib/reports/queue/queries";
import { receiptOf } from "@/lib/reports/receipt";
import { recordThenAndNow } from "@/lib/reports/record/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { findWithheld } from "@/lib/withholdings/queries";
import { subjectsOf } from "../_queue/subjects";
import { answer, assign, join, openChangeSet, publishReply } from "../actions";

const ACTIONS = { assign, answer, openChangeSet, join, publish: publishReply };

/** One report: what was sent, the record then and now, and the ways on. */
export default async function ReportPage(props: PageProps<"/editing/reports/[id]">) {
  const { id } = await props.params;
  return signedInPage(props, `/editing/reports/${id}`, "answer", {}, async ({ actor }) => {
    const report = /^[1-9]\d{0,8}$/.test(id) ? await findReport(actor, Number(id)) : null;
    if (!report) throw new MissingRecordError("report", shownValue(id));
    const [record, subjectOf, steps, own] = await Promise.all([
      recordOf(report),
      subjectsOf([report]),
      stepsOfReport(report.id),
      report.state === "open" ? changeSetsToJoin(actor) : [],
    ]);
    const receipt = `/corrections/received/${receiptOf(report.id)}`;
    return {
      title: getTranslator("reports")("number", { number: report.id }),
      body: (
        <ReportBody
          report={report}
          what={subjectOf(report)}
          record={record}
          steps={steps}
          own={own}
          today={utcToday()}
          pageHref={readPageHref(report)}
          receiptHref={receipt}
          standing={mailStanding(report, canSendMail())}
          message={answerMail(report, `${siteAddress(process.env)}${receipt}`)}
          actions={ACTIONS}
          withhold={await waysToWithhold(report, actor)}
        />
      ),
    };
  });
}

/** The way to withhold what a report is about, for those who may. */
async function waysToWithhold({ noun, slug }: ReportInFull, actor: Actor): Promise<ReactNode> {
  if (!noun || !slug || !may(actor, "withhold")) return null;
  return <WaysToWithhold record={{ noun, slug }} isWithheld={(await findWithheld(noun, slug)) !== null} />;
}

async function recordOf({ noun, slug, release }: ReportInFull) {
  if (!noun || !slug) return null;
  const { movedTo, ...found } = await recordThenAndNow(noun, slug, release);
  const names = await namesIn([found.read ?? {}, found.now ?? {}]);
  const record = movedTo && { noun, slug: movedTo, before: null, after: found.now };
  const path = record && recordPath(record);
  return {
    ...found,
    movedTo: record && path ? { path, label: recordLabel(record, names) } : null,
    release,
    names,
  };
}
