import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";

/** A form that does one thing to one person, after a sentence that says what. */
export function OneButtonForm({
  id,
  action,
  person,
  note,
  label,
}: {
  id: string;
  action: FormAction;
  /** The person's id. */
  person: string;
  note: string;
  label: string;
}) {
  return (
    <ActionForm id={id} action={action} label={label}>
      <p>{note}</p>
      <HiddenField name="person" value={person} />
      <div className="form-actions">
        <SubmitButton kind="plain">{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
