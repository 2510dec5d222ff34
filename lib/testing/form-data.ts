import { flatFields } from "@/lib/record-forms/flat";
import type { FormValues } from "@/lib/record-forms/model";

/** A form as a browser sends it: names with their places, line ends as two characters. */
export function formDataOf(values: FormValues): FormData {
  const form = new FormData();
  for (const [name, value] of flatFields(values)) form.append(name, value.replace(/\r?\n/g, "\r\n"));
  return form;
}
