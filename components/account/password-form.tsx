import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { PASSWORD_LENGTH } from "@/lib/auth/password/length";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** A new password, proved by the present one. */
export function PasswordForm({ email, action }: { email: string; action: FormAction }) {
  const t = getTranslator("account");
  return (
    <ActionForm id="password" action={action} label={t("password.title")}>
      {/* So that a password manager knows whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="password" label={t("password.present")} autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label={t("password.chosen")}
        hint={t("password.hint", PASSWORD_LENGTH)}
        autoComplete="new-password"
      />
      <div className="form-actions">
        <SubmitButton>{t("password.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
