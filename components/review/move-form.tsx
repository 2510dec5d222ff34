import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";

/**
 * One move of a change set as a form that carries what was read. A move that is not to be made by a slip stands behind a
 * line that is opened first.
 */
export function MoveForm({
  move,
  head,
  action,
  values,
  label,
  hint,
  button,
  isPrimary = false,
  isBehind = false,
  children,
}: {
  move: string;
  head: { id: number; version: number };
  action: FormAction;
  values?: Record<string, string>;
  label: string;
  hint: string;
  button: string;
  isPrimary?: boolean;
  isBehind?: boolean;
  children?: ReactNode;
}) {
  return (
    <ActionForm
      id={move}
      action={action}
      values={values}
      label={label}
      className="form move-form"
      behind={isBehind ? label : undefined}
    >
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      {children}
      <div className="form-actions">
        <SubmitButton kind={isPrimary ? "primary" : "plain"}>{button}</SubmitButton>
        <p className="field-hint">{hint}</p>
      </div>
    </ActionForm>
  );
}
