"use client";

import { useField, useFormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { describedBy, FieldErrors } from "@/components/forms/labelled.client";
import texts from "@/messages/en/form-rows.json";

/** Several rows in their order, each with buttons to move it and to take it away; they work without script too. */
export function ListField({
  name,
  label,
  hint,
  add,
  empty,
  children,
}: {
  name: string;
  label: string;
  hint?: string;
  /** What the button that adds a row says. */
  add: string;
  /** What stands where there is no row. */
  empty?: string;
  /** A row's own fields, by its name and number (from 1). */
  children: (row: string, n: number) => ReactNode;
}) {
  const [field] = useField<unknown[]>(name);
  const form = useFormMetadata();
  const rows = field.getFieldList();
  return (
    <fieldset
      id={field.id}
      className="form-field rows"
      data-invalid={field.errors?.length ? "" : undefined}
      aria-describedby={describedBy(field.id, hint, field.errors)}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${field.id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldErrors id={`${field.id}-error`} errors={field.errors} />
      {rows.length === 0 && empty && <p className="rows-empty">{empty}</p>}
      <ol>
        {rows.map((row, at) => (
          <li key={row.key}>
            <div>{children(row.name, at + 1)}</div>
            <div className="rows-tools">
              {at > 0 && (
                <Tool
                  props={form.reorder.getButtonProps({ name, from: at, to: at - 1 })}
                  text={texts.up}
                  n={at + 1}
                  sign="↑"
                />
              )}
              {at < rows.length - 1 && (
                <Tool
                  props={form.reorder.getButtonProps({ name, from: at, to: at + 1 })}
                  text={texts.down}
                  n={at + 1}
                  sign="↓"
                />
              )}
              <Tool
                props={form.remove.getButtonProps({ name, index: at })}
                text={texts.remove}
                n={at + 1}
                sign="×"
              />
            </div>
          </li>
        ))}
      </ol>
      <p>
        <button {...form.insert.getButtonProps({ name })} className="button">
          {add}
        </button>
      </p>
    </fieldset>
  );
}

function Tool({ props, text, n, sign }: { props: object; text: string; n: number; sign: string }) {
  return (
    <button {...props} className="button rows-tool" title={text}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">
        {text} ({texts.row.replace("{n}", String(n))})
      </span>
    </button>
  );
}
