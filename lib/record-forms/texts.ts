import type { FormValue } from "./model";

/** A form's text as it is kept: line ends as one character, without blanks around it. */
export function textOf(value: FormValue | undefined): string {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "";
}

/** A form's list; a field given once is a list of one. */
export function listOf(value: FormValue | undefined): FormValue[] {
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? value : [value];
}

/** The slug in the address of a record's page, or the text itself. */
export function slugIn(text: string): string {
  if (!text.includes("/")) return text;
  const path = text.replace(/[?#].*$/s, "").replace(/(?<!\/)\/+$/, "");
  return path.slice(path.lastIndexOf("/") + 1);
}
