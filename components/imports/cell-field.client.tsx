"use client";

import { useField } from "@conform-to/react";
import { describedBy, Labelled } from "@/components/forms/labelled.client";

/** Texts longer than this are written in several lines. */
const ONE_LINE = 70;

/** A cell of a row, to be put right. @param reasons  what is wrong with it until now */
export function CellField({ at, label, reasons = [] }: { at: number; label: string; reasons?: string[] }) {
  const [field] = useField<string>(`cells[${at}]`);
  const text = field.initialValue ?? "";
  const errors = [...reasons, ...(field.errors ?? [])];
  const shared = {
    className: "input",
    id: field.id,
    name: field.name,
    defaultValue: text,
    "aria-invalid": errors.length > 0 ? true : undefined,
    "aria-describedby": describedBy(field.id, undefined, errors),
  } as const;
  return (
    <Labelled id={field.id} label={label} errors={errors}>
      {text.length > ONE_LINE || /[\r\n]/.test(text) ? (
        <textarea key={field.key} {...shared} rows={3} />
      ) : (
        <input key={field.key} {...shared} autoComplete="off" />
      )}
    </Labelled>
  );
}
