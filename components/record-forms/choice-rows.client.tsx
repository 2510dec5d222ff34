"use client";

import { useField } from "@conform-to/react";
import type { Choice } from "@/components/forms/choice-field.client";
import { describedBy, FieldErrors } from "@/components/forms/labelled.client";
import texts from "@/messages/en/form-rows.json";
import { ListField } from "./list-field.client";

/** Several of a list of choices, in their order: leaders and issues of an event, codes of a stance. */
export function ChoiceRows({
  name,
  label,
  hint,
  add,
  rowLabel,
  options,
}: {
  name: string;
  label: string;
  hint?: string;
  add: string;
  /** What a row is called, with its number as `{n}`. */
  rowLabel: string;
  options: Choice[];
}) {
  return (
    <ListField name={name} label={label} hint={hint} add={add}>
      {(row, n) => <ChoiceRow name={row} label={rowLabel.replace("{n}", String(n))} options={options} />}
    </ListField>
  );
}

function ChoiceRow({ name, label, options }: { name: string; label: string; options: Choice[] }) {
  const [field] = useField<string>(name);
  return (
    <>
      <select
        className="select"
        key={field.key}
        id={field.id}
        name={field.name}
        aria-label={label}
        defaultValue={field.initialValue ?? ""}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field.id, null, field.errors)}
      >
        <option value="">{texts.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
    </>
  );
}
