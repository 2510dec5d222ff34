"use client";

import { useField } from "@conform-to/react";
import { describedBy, FieldErrors } from "@/components/forms/labelled.client";
import type { FieldGroup } from "./column-words";

/** Says what a column gives; its label is for those who do not see the row it stands in. */
export function ColumnField({
  name,
  label,
  unused,
  groups,
}: {
  name: string;
  label: string;
  unused: string;
  groups: FieldGroup[];
}) {
  const [field] = useField<string>(name);
  return (
    <div className="form-field" data-invalid={field.errors?.length ? "" : undefined}>
      <select
        className="select"
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={field.initialValue}
        aria-label={label}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field.id, undefined, field.errors)}
      >
        <option value="">{unused}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.fields.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
    </div>
  );
}
