import type { FormValue, FormValues } from "./model";

/** Fields of a record's form that say where it belongs and what is asked; everything else is what was typed. */
const ABOUT = ["id", "noun", "record", "basedOn", "writer", "copy", "replace", "do"];

/** What was typed into a form, without what only says where it belongs, and what React adds to a form for its own use. */
export function typedOf(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !ABOUT.includes(name) && !name.startsWith("$ACTION")),
  );
}

/** One text for all forms that hold the same: without empty fields, in the order of their names. */
export function fingerprint(values: FormValues): string {
  return JSON.stringify(tidy(values) ?? {});
}

function tidy(value: FormValue | undefined): FormValue | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => tidy(item) ?? "");
  const entries = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const held = tidy(value[name]);
      return held === undefined ? [] : [[name, held] as const];
    });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
