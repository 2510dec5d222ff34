import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";

/** A button that does one thing to a whole import. @param form  distinguishes the forms of the page */
export function ImportButton({
  id,
  form,
  action,
  label,
  kind,
}: {
  id: number;
  form: string;
  action: FormAction;
  label: string;
  kind: "plain" | "primary";
}) {
  return (
    <ActionForm id={form} action={action} label={label}>
      <HiddenField name="id" value={id} />
      <div className="form-actions">
        <SubmitButton kind={kind}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
