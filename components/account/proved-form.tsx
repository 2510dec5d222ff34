import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
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
      <TextField
        name="password"
        label={getTranslator("account")("secondFactor.password")}
        type="password"
        autoComplete="current-password"
      />
      <div className="form-actions">
        <SubmitButton kind={kind}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
