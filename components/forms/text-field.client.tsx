"use client";

import { useField } from "@conform-to/react";
import type { ComponentProps } from "react";
import { describedBy, Labelled } from "./labelled.client";

type Own = { name: string; label: string; hint?: string; optional?: string };

/** A line of text, a day, an address: whatever an input takes, but for passwords (password-field.client.tsx). */
export function TextField({ name, label, hint, optional, ...input }: Own & ComponentProps<"input">) {
  const [field] = useField<string>(name);
  return (
    <Labelled id={field.id} label={label} hint={hint} errors={field.errors} optional={optional}>
      <input
        className="input"
        {...input}
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={field.initialValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.errors)}
      />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, optional, ...area }: Own & ComponentProps<"textarea">) {
  const [field] = useField<string>(name);
  return (
    <Labelled id={field.id} label={label} hint={hint} errors={field.errors} optional={optional}>
      <textarea
        className="input"
        rows={4}
        {...area}
        key={field.key}
        id={field.id}
        name={field.name}
        defaultValue={field.initialValue}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.errors)}
      />
    </Labelled>
  );
}
