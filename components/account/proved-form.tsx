import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";

/** A form that does one thing and is proved by the password. */
export function ProvedForm({
  id,
  action,
  label,
  kind = "primary",
  children,
}: {
  id: string;
  action: FormAction;
  label: string;
  kind?: "plain" | "primary";
  children?: ReactNode;
}) {
  return (
    <ActionForm id={id} action={action} label={label}>
      {children}
      <PasswordField
        name="password"
        label={getTranslator("account")("secondFactor.password")}
        autoComplete="current-password"
      />
      <div className="form-actions">
        <SubmitButton kind={kind}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
