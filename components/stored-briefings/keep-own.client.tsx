"use client";

import type { ReactNode } from "react";
import { useOwnBriefing } from "@/components/briefings/own-briefing.client";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { fill } from "@/lib/briefings/fill";
import type { FormAction } from "@/lib/forms/state";

/** Sends the briefing that this browser holds to be kept in the account. */
export function KeepOwn({
  action,
  texts,
  children,
}: {
  action: FormAction;
  texts: { none: string; holds: string; broken: string; keep: string };
  /** The form's key. */
  children: ReactNode;
}) {
  const { text, read } = useOwnBriefing();
  if (text === undefined) return null;
  if (typeof text !== "string" || !read) return <p>{texts.none}</p>;
  if (!read.ok) return <p>{texts.broken}</p>;
  const { title, steps } = read.briefing;
  return (
    <ActionForm id="own-form" action={action} label={texts.keep}>
      {children}
      <p>{fill(texts.holds, { title, steps: steps.length })}</p>
      <input type="hidden" name="text" value={text} />
      <div className="form-actions">
        <SubmitButton>{texts.keep}</SubmitButton>
      </div>
    </ActionForm>
  );
}
