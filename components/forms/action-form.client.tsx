"use client";

import { parse, type Submission } from "@conform-to/dom";
import { FormProvider, getFormProps, useForm } from "@conform-to/react";
import { unstable_rethrow } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction, FormState } from "@/lib/forms/state";
import { fail } from "@/lib/result";
import texts from "@/messages/en/forms.json";
import { FormOutcome } from "./form-outcome.client";
import { FormResultProvider } from "./form-value.client";

// What fields hold: texts, lists of texts, records of either.
type Values = Record<string, unknown>;

/**
 * A form that a server action answers: with the problem of each field at the field, with what was typed still in it, and
 * without script too. Its fields stand inside it as components and find their values and problems by name.
 * @param values  what the fields hold at first
 * @param done  what is said once the action succeeded and did not lead elsewhere
 * @param behind  the line behind which the form stands until it is opened; it stays open where there is an answer to read
 * @param permalink  the address of the form's page, where another page may stand there after it was sent without script
 * @param onLeave  called where the action leads elsewhere: what was typed has arrived
 */
export function ActionForm({
  id,
  action,
  values,
  label,
  className = "form",
  done,
  behind,
  permalink,
  onLeave,
  children,
}: {
  /** Distinguishes the forms of a page; the ids of its fields begin with it. */
  id: string;
  action: FormAction;
  values?: Values;
  label?: string;
  className?: string;
  done?: string;
  behind?: ReactNode;
  permalink?: string;
  onLeave?: () => void;
  children: ReactNode;
}) {
  // The answer to a form that the browser sent without script, and the way to send it so.
  const [posted, post] = useActionState<FormState, FormData>(action, null, permalink);
  const [answered, setAnswered] = useState<FormState>(null);
  const [isPending, startSending] = useTransition();
  const state = answered ?? posted;
  const [form] = useForm<Values>({
    id,
    lastResult: state?.reply,
    // The library knows no type for values of any form.
    defaultValue: values as Record<string, string> | undefined,
    // A row that is added, moved or taken away is laid out here, also without a connection; what was said of fields stays.
    onValidate: ({ formData }): Submission<Values, string[], Values> =>
      parse<Values, string[]>(formData, {
        resolve: (value, intent) => (intent ? { error: unchanged(form.allErrors) } : { value }),
      }),
    // With script the action is called here, so that what was typed stays: React empties a form whose action it calls
    // itself, and a lost connection would take the whole page away.
    onSubmit(event, { formData }) {
      event.preventDefault();
      if (!isPending) startSending(async () => setAnswered(await answerOf(action, state, formData, onLeave)));
    },
  });
  const outcome = useRef<HTMLDivElement>(null);
  const failed = state?.result?.ok === false ? state : null;
  // After a refusal the reader is taken to the sentence that says so; it lists the fields below it.
  useEffect(() => {
    if (failed) outcome.current?.focus();
  }, [failed]);
  const shown = (
    <form
      {...getFormProps(form)}
      action={post}
      aria-label={label}
      aria-busy={isPending}
      className={className}
    >
      <FormResultProvider value={state?.result ?? null}>
        <FormOutcome ref={outcome} result={state?.result ?? null} done={done} />
        {children}
      </FormResultProvider>
    </form>
  );
  return (
    <FormProvider context={form.context}>
      {behind === undefined ? (
        shown
      ) : (
        <Disclosure summary={behind} open={state !== null}>
          {shown}
        </Disclosure>
      )}
    </FormProvider>
  );
}

/** Says of no field anything else than was said of it before. */
function unchanged(errors: Record<string, unknown>): Record<string, null> {
  return Object.fromEntries(Object.keys(errors).map((name) => [name, null]));
}

/** The action's answer, or the one for a server that did not give any. */
async function answerOf(
  action: FormAction,
  state: FormState,
  form: FormData,
  onLeave: (() => void) | undefined,
): Promise<FormState> {
  try {
    return await action(state, form);
  } catch (error) {
    try {
      // A redirect is no failure.
      unstable_rethrow(error);
    } catch (leading) {
      onLeave?.();
      throw leading;
    }
    return { ...state, result: fail("unreachable", texts.unreachable) };
  }
}
