import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/lib/forms/state";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

type Session = {
  id: string;
  since: Date;
  address: string | null;
  browser: string | null;
  system: string | null;
  isThis: boolean;
};

/** Where somebody is signed in, each with a way to end it. */
export function SessionTable({ sessions, action }: { sessions: Session[]; action: FormAction }) {
  const t = getTranslator("account");
  const deviceText = ({ browser, system }: Session) =>
    t("sessions.deviceText", {
      browser: browser ?? t("sessions.unknownBrowser"),
      system: system ?? t("sessions.unknownSystem"),
    });
  return (
    <DataTable
      caption={t("sessions.caption")}
      stacked
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "device",
          head: t("sessions.device"),
          rowHead: true,
          cell: (session) => (
            <>
              {deviceText(session)} {session.isThis && <Badge kind="accent">{t("sessions.this")}</Badge>}
            </>
          ),
        },
        { key: "since", head: t("sessions.since"), cell: ({ since }) => formatInstant(since) },
        {
          key: "address",
          head: t("sessions.address"),
          cell: ({ address }) => address ?? t("sessions.unknownAddress"),
        },
        {
          key: "end",
          head: <span className="sr-only">{t("sessions.action")}</span>,
          cell: (session) =>
            session.isThis ? null : (
              <ActionForm
                id={`end-${session.id}`}
                action={action}
                label={t("sessions.endNamed", {
                  device: deviceText(session),
                  since: formatInstant(session.since),
                })}
                className="form-inline"
              >
                <HiddenField name="session" value={session.id} />
                <SubmitButton kind="plain">{t("sessions.end")}</SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
