import type { FormValue, FormValues } from "./model";

/** Every text of a form with the name under which a browser sends it: `a.b`, `a[0].c`. */
export function flatFields(values: FormValues): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, value]) => flat(name, value));
}

function flat(name: string, value: FormValue | undefined): [string, string][] {
  if (value === undefined) return [];
  if (typeof value === "string") return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item, at) => flat(`${name}[${at}]`, item));
  return Object.entries(value).flatMap(([part, item]) => flat(`${name}.${part}`, item));
}
