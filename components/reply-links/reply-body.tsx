import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import type { FormAction } from "@/lib/forms/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/reports/model";
import type { OwnRecords } from "./model";
import { OwnEvents, OwnStances } from "./own-record-list";
import { ReplyForm } from "./reply-form";
import { SentList } from "./sent-list";

/** What a person written about finds behind their link: what they can do, the form, what was sent, and their records. */
export function ReplyBody({
  records,
  label,
  expiresOn,
  days,
  sent,
  today,
  token,
  to,
  action,
}: {
  records: OwnRecords;
  label: string;
  expiresOn: Day;
  /** Within so many days each message is answered. */
  days: number;
  sent: OwnReport[];
  today: Day;
  token: string;
  to: string | null;
  action: FormAction;
}) {
  const t = getTranslator("replies");
  const { name } = records.leader;
  const here = `/reply/${token}`;
  return (
    <>
      <PageHeader
        title={t("title", { name })}
        standfirst={t("standfirst", { name, label, day: formatDay(expiresOn) })}
      />
      <Section id="what" title={t("what")}>
        <Prose>
          <ul>
            <li>{t("whatReply")}</li>
            <li>{t("whatCorrection")}</li>
            <li>{t("whatDays", { days })}</li>
          </ul>
          <p>{t("private")}</p>
        </Prose>
      </Section>
      <Section id="write" title={t("write")}>
        <ReplyForm action={action} token={token} label={label} records={records} to={to} />
      </Section>
      <Section id="sent" title={t("sent")} aside={sent.length > 0 && t("sentCount", { count: sent.length })}>
        <SentList sent={sent} records={records} today={today} />
      </Section>
      <Section id="records" title={t("records")} aside={t("recordsAside", { number: records.release })}>
        <OwnStances records={records} here={here} />
      </Section>
      <Section id="events" title={t("events")} aside={t("eventsAside", { count: records.events.length })}>
        <OwnEvents records={records} here={here} />
      </Section>
    </>
  );
}
