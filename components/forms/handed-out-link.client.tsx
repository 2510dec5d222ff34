"use client";

import { useFormValue } from "./form-value.client";

/** What an action answers that handed out a link: the whole address, and whether it was mailed too. */
export type HandedOut = { link: string; label: string; until: string; mailed: boolean };

/** The link that a form's action handed out: shown now, and kept nowhere. */
export function HandedOutLink({ texts }: { texts: { label: string; hint: string; mailed: string } }) {
  const handed = useFormValue<HandedOut>();
  if (!handed) return null;
  return (
    <div className="handed-out">
      <label htmlFor="handed-out-link">
        {texts.label} <strong>{handed.label}</strong>
      </label>
      <input
        id="handed-out-link"
        className="input"
        readOnly
        value={handed.link}
        aria-describedby="handed-out-hint"
      />
      <p id="handed-out-hint" className="field-hint">
        {handed.until} {handed.mailed ? texts.mailed : texts.hint}
      </p>
    </div>
  );
}
