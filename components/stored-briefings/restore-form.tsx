import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** Brings back a version of a briefing. @param seen  the version that stood when this was read */
export function RestoreForm({
  slug,
  number,
  seen,
  action,
}: {
  slug: string;
  number: number;
  seen: number;
  action: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  return (
    <ActionForm
      id={`restore-${number}`}
      action={action}
      label={t("versions.restoreNamed", { number })}
      className="form-inline"
    >
      <HiddenField name="slug" value={slug} />
      <HiddenField name="number" value={number} />
      <HiddenField name="seen" value={seen} />
      <SubmitButton kind="plain">{t("versions.restore")}</SubmitButton>
    </ActionForm>
  );
}
