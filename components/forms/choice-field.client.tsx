"use client";

import { useField } from "@conform-to/react";
import type { ReactNode } from "react";
import { describedBy, FieldErrors, Labelled } from "./labelled.client";

export type Choice = { value: string; label: string; hint?: string };
type Own = { name: string; label: string; hint?: string; optional?: string };

/** One of several, in a list that opens. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  ...select
}: Own & { options: Choice[]; disabled?: boolean }) {
  const [field] = useField<string>(name);
  return (
    <Labelled id={field.id} label={label} hint={hint} errors={field.errors} optional={optional}>
      <select
        className="select"
        {...select}
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={field.initialValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.errors)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One of a few, all in sight, each with what it means. */
export function RadioField({ name, label, hint, options }: Own & { options: Choice[] }) {
  const [field] = useField<string>(name);
  return (
    <fieldset
      className="form-field"
      data-invalid={field.errors?.length ? "" : undefined}
      aria-describedby={describedBy(field.id, hint, field.errors)}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${field.id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {options.map(({ value, label: text, hint: meaning }) => (
        <label key={value} className="check">
          <input
            type="radio"
            key={`${field.key}-${value}`}
            name={field.name}
            value={value}
            defaultChecked={field.initialValue === value}
          />
          <span>
            {text}
            {meaning && (
              <>
                <span className="sr-only">: </span>
                <span className="field-hint">{meaning}</span>
              </>
            )}
          </span>
        </label>
      ))}
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
    </fieldset>
  );
}

/** Yes or no. */
export function CheckField({ name, label, hint }: { name: string; label: ReactNode; hint?: string }) {
  const [field] = useField<boolean>(name);
  const checked: unknown = field.initialValue;
  return (
    <div className="form-field" data-invalid={field.errors?.length ? "" : undefined}>
      <label className="check">
        <input
          type="checkbox"
          key={field.key}
          id={field.id}
          name={field.name}
          defaultChecked={checked === "on" || checked === true}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.errors)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${field.id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
    </div>
  );
}
