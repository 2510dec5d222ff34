import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** Takes a copy of a briefing. @param from  its slug, or the token of its link */
export function CopyForm({ from, steps, action }: { from: string; steps: number; action: FormAction }) {
  const t = getTranslator("stored-briefings");
  return (
    <ActionForm id="copy" action={action} label={t("make.copyKeep")}>
      <p>
        {t("make.copyText", { steps })} {t("make.copyNotes")}
      </p>
      <FormKey />
      <HiddenField name="from" value={from} />
      <div className="form-actions">
        <SubmitButton>{t("make.copyKeep")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
