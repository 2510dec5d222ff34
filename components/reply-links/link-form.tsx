import { ActionForm } from "@/components/forms/action-form.client";
import { SelectField } from "@/components/forms/choice-field.client";
import { HandedOutLink } from "@/components/forms/handed-out-link.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** Makes a link for a person written about. `leader` is chosen at first, where one is named. */
export function LinkForm({
  action,
  leaders,
  leader,
}: {
  action: FormAction;
  leaders: { slug: string; name: string }[];
  leader: string | null;
}) {
  const t = getTranslator("replies");
  return (
    <ActionForm
      id="make-link"
      action={action}
      label={t("links.make")}
      values={leader ? { leader } : undefined}
    >
      <SelectField
        name="leader"
        label={t("links.leader")}
        options={leaders.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField
        name="label"
        label={t("links.label")}
        hint={t("links.labelHint")}
        placeholder={t("links.labelExample")}
        maxLength={200}
        autoComplete="off"
      />
      <div className="form-actions">
        <SubmitButton>{t("links.makeButton")}</SubmitButton>
      </div>
      <HandedOutLink
        texts={{
          label: t("links.handedOut"),
          hint: t("links.handedOutHint"),
          mailed: t("links.handedOutHint"),
        }}
      />
    </ActionForm>
  );
}
