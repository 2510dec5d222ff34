"use client";

import type { ReactNode } from "react";

/** A field with its label, its hint and its problems, tied to the control by ids. */
export function Labelled({
  id,
  label,
  hint,
  errors,
  optional,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  errors?: string[];
  /** The word that marks a field which may stay empty. */
  optional?: string;
  children: ReactNode;
}) {
  return (
    <div className="form-field" data-invalid={errors?.length ? "" : undefined}>
      <label htmlFor={id}>
        {label} {optional && <span className="form-optional">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </div>
  );
}

/** The problems of a field, in words. */
export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <ul id={id} className="form-errors">
      {errors.map((error) => (
        <li key={error}>{error}</li>
      ))}
    </ul>
  );
}

/** The ids that describe a control: its hint, and its problems where it has any. */
export function describedBy(id: string, hint: unknown, errors: string[] | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : null, errors?.length ? `${id}-error` : null].filter(Boolean);
  return ids.length ? ids.join(" ") : undefined;
}
