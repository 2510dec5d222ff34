import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextArea } from "@/components/forms/text-field.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { REASON_LENGTH } from "@/lib/stored-briefings/schema";

/** Takes a shared briefing down, or gives it back, for a reason. */
export function TakeDownForm({
  slug,
  isDown,
  action,
}: {
  slug: string;
  isDown: boolean;
  action: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  const label = t(isDown ? "admin.giveBack" : "admin.takeDown");
  return (
    <ActionForm id="take-down" action={action} label={label}>
      <p>{t(isDown ? "admin.giveBackText" : "admin.takeDownText")}</p>
      <HiddenField name="slug" value={slug} />
      <TextArea
        name="reason"
        label={t("admin.reason")}
        hint={t(isDown ? "admin.giveReasonHint" : "admin.reasonHint")}
        maxLength={REASON_LENGTH}
      />
      <div className="form-actions">
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
