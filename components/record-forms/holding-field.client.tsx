"use client";

import { useField } from "@conform-to/react";
import { describedBy, FieldErrors } from "@/components/forms/labelled.client";
import { useAhead } from "./ahead-context.client";

/** A position, or a state that is none, with what it means; `position` null for a state. */
export type HoldingChoice = { value: string; label: string; meaning: string; position: number | null };

/**
 * Where a leader stands, each choice with what it means on the issue: the five positions, and apart from them the states
 * that are none, with what each needs.
 */
export function HoldingField({
  name,
  label,
  stateLabel,
  choices,
}: {
  name: string;
  label: string;
  stateLabel: string;
  choices: readonly HoldingChoice[];
}) {
  const [field] = useField<string>(name);
  const { meanings } = useAhead();
  const radio = ({ value, label: text, meaning, position }: HoldingChoice) => (
    <label key={value} className="holding" data-at={position ?? undefined}>
      <input
        type="radio"
        key={`${field.key}-${value}`}
        name={field.name}
        value={value}
        defaultChecked={field.initialValue === value}
        aria-invalid={field.errors ? true : undefined}
      />
      <span>
        <b>{text}</b> <span className="holding-meaning">{meanings[value] ?? meaning}</span>
      </span>
    </label>
  );
  return (
    <fieldset
      id={field.id}
      className="form-field"
      data-invalid={field.errors?.length ? "" : undefined}
      aria-describedby={describedBy(field.id, null, field.errors)}
    >
      <legend>{label}</legend>
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
      <div className="holdings">{choices.filter(({ position }) => position !== null).map(radio)}</div>
      <p className="holding-states">{stateLabel}</p>
      <div className="holdings">{choices.filter(({ position }) => position === null).map(radio)}</div>
    </fieldset>
  );
}
