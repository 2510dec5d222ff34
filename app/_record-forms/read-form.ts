import { type ParsedForm, parseForm } from "@/lib/forms/parse";
import type { FormValues } from "@/lib/record-forms/model";
import { readValues } from "@/lib/record-forms/read";
import { type FormPlace, formPlaceSchema } from "@/lib/record-forms/schema";

/** A record's form: where it belongs, and what was typed; or the answer to one that is not ours. */
export function readForm(form: FormData): ParsedForm<{ place: FormPlace; values: FormValues }> {
  const input = parseForm(formPlaceSchema, form);
  if (!input.ok) return input;
  return { ...input, value: { place: input.value, values: readValues(form) ?? {} } };
}
