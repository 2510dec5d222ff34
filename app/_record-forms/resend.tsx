import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentSession } from "@/app/_session/current";
import { writeRecord } from "@/app/editing/[id]/[noun]/actions";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { SiteShell } from "@/components/layout/site-shell";
import { CarriedFields } from "@/components/record-forms/carried-fields.client";
import { FORM_ID } from "@/components/record-forms/form-id";
import { PageHeader } from "@/components/ui/page-header";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * The answer to a form that was sent without script after its author's sign-in had ended. To lead to the sign-in would take
 * what was typed away; this page carries it along, to be sent again.
 * @param self  the address of the form's page
 * @returns null for every other request
 */
export async function resendPage(self: string): Promise<ReactNode> {
  const isForm = (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (!isForm || (await currentSession())) return null;
  const t = getTranslator("record-forms");
  setResponseStatus(401);
  return (
    <SiteShell title={t("resend.title")} path={null}>
      <PageHeader title={t("resend.title")} standfirst={t("resend.text")} />
      <ActionForm id={FORM_ID} action={writeRecord} permalink={self} label={t("resend.title")}>
        <CarriedFields />
        <p className="form-actions">
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t("resend.signIn")}
          </a>
          <SubmitButton>{t("resend.send")}</SubmitButton>
        </p>
      </ActionForm>
    </SiteShell>
  );
}
