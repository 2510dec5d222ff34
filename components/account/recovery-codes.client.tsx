"use client";

import { useFormValue } from "@/components/forms/form-value.client";

/** The recovery codes that a form's action answered: shown now, and never again. */
export function RecoveryCodes({ title, note }: { title: string; note: string }) {
  const answered = useFormValue<{ codes: string[] }>();
  if (!answered) return null;
  return (
    <section className="recovery-codes" aria-label={title}>
      <h3>{title}</h3>
      <p>{note}</p>
      <ul>
        {answered.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
