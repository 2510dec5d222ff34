"use client";

import { FormProvider, getFormProps, useForm } from "@conform-to/react";
import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormAction, FormState } from "@/lib/forms/state";
import { FormOutcome } from "./form-outcome.client";

// What fields hold: texts, lists of texts, records of either.
type Values = Record<string, unknown>;

/**
 * A form that a server action answers: with the problem of each field at the field, with what was typed still in it, and
 * without script too. Its fields stand inside it as components and find their values and problems by name.
 * @param values  what the fields hold at first
 * @param done  what is said once the action succeeded and did not lead elsewhere
 */
export function ActionForm({
  id,
  action,
  values,
  label,
  className = "form",
  done,
  children,
}: {
  /** Distinguishes the forms of a page; the ids of its fields begin with it. */
  id: string;
  action: FormAction;
  values?: Values;
  label?: string;
  className?: string;
  done?: string;
  children: ReactNode;
}) {
  const [state, submit, isPending] = useActionState<FormState, FormData>(action, null);
  const [form] = useForm<Values>({
    id,
    lastResult: state?.reply,
    // The library knows no type for values of any form.
    defaultValue: values as Record<string, string> | undefined,
    // Called here, and not left to the form, the action leaves what was typed in its place: React empties a form whose
    // action it calls itself. Without script the browser sends the form, and the answer fills it in again.
    onSubmit(event, { formData }) {
      event.preventDefault();
      if (!isPending) startTransition(() => submit(formData));
    },
  });
  const outcome = useRef<HTMLDivElement>(null);
  const failed = state?.result?.ok === false ? state : null;
  // After a refusal the reader is taken to the sentence that says so; it lists the fields below it.
  useEffect(() => {
    if (failed) outcome.current?.focus();
  }, [failed]);
  return (
    <FormProvider context={form.context}>
      <form
        {...getFormProps(form)}
        action={submit}
        aria-label={label}
        aria-busy={isPending}
        className={className}
      >
        <FormOutcome ref={outcome} result={state?.result ?? null} done={done} />
        {children}
      </form>
    </FormProvider>
  );
}
