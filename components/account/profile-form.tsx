import { ActionForm } from "@/components/forms/action-form.client";
import { CheckField } from "@/components/forms/choice-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { Person } from "@/lib/people/model";

/** What people say of themselves. */
export function ProfileForm({ person, action }: { person: Person; action: FormAction }) {
  const t = getTranslator("account");
  const { name, namedPublicly, mailNotices, email } = person;
  return (
    <ActionForm
      id="profile"
      action={action}
      values={{ name, namedPublicly, mailNotices }}
      label={t("profile.title")}
    >
      <TextField name="name" label={t("profile.name")} autoComplete="name" />
      <CheckField name="namedPublicly" label={t("profile.namedPublicly")} hint={t("profile.namedHint")} />
      <CheckField name="mailNotices" label={t("profile.mailNotices")} hint={t("profile.mailHint")} />
      <p className="field-hint">{t("profile.emailNote", { email })}</p>
      <div className="form-actions">
        <SubmitButton>{t("profile.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
