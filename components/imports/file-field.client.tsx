"use client";

import { useField } from "@conform-to/react";
import { useState } from "react";
import { describedBy, Labelled } from "@/components/forms/labelled.client";

/**
 * Chooses a file. One that is too large is told at once and not kept, since the server would only break off.
 * @param most  in bytes
 */
export function FileField({
  name,
  label,
  hint,
  accept,
  most,
  tooLarge,
}: {
  name: string;
  label: string;
  hint: string;
  accept: string;
  most: number;
  tooLarge: string;
}) {
  const [field] = useField<File>(name);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const errors = isTooLarge ? [tooLarge] : field.errors;
  return (
    <Labelled id={field.id} label={label} hint={hint} errors={errors}>
      <input
        type="file"
        className="input"
        id={field.id}
        name={field.name}
        accept={accept}
        aria-invalid={errors ? true : undefined}
        aria-describedby={describedBy(field.id, hint, errors)}
        onChange={({ target }) => {
          const large = (target.files?.[0]?.size ?? 0) > most;
          setIsTooLarge(large);
          if (large) target.value = "";
        }}
      />
    </Labelled>
  );
}
