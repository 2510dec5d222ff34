import { parse } from "@conform-to/dom";
import { ownFields } from "@/lib/forms/own-fields";
import type { FormValue, FormValues } from "./model";
import { typedOf } from "./typed";

/** What was typed into a record's form. @returns null for a form that no page of ours sends */
export function readValues(form: FormData): FormValues | null {
  const own = ownFields(form);
  if (!own) return null;
  const { payload } = parse(own, { resolve: () => ({ error: {} }) });
  return typedOf(texts(payload) as FormValues);
}

/** Texts, lists and records of them; files and everything else are left out. Lists keep the places of what they hold. */
function texts(value: unknown): FormValue | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return Array.from(value, (item) => texts(item) ?? "");
  if (typeof value !== "object" || value === null || value instanceof Blob) return undefined;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const held = texts(item);
    return held === undefined ? [] : [[name, held] as const];
  });
  return Object.fromEntries(entries);
}

/** The values as a database can keep them: without characters that no text can hold. */
export function storable<V extends FormValue>(value: V): V {
  if (typeof value === "string")
    return value.replaceAll("\u0000", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd") as V;
  if (Array.isArray(value)) return value.map(storable) as V;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, item === undefined ? item : storable(item)]),
  ) as V;
}
