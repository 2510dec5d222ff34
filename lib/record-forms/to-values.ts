import type { NounName } from "@/lib/change-sets/nouns";
import { anchorOfPosition } from "./anchor-keys";
import { RECORD_FORMS } from "./fields";
import type { FormField, FormValue, FormValues } from "./model";

/** How a coder's "could not decide" is written in a form, where an empty field means no code at all. */
export const UNDECIDED = "undecided";

/** What a form holds of a record's content. Law: read back, it is that content again (see toContent). */
export function toValues(noun: NounName, content: Record<string, unknown>): FormValues {
  const values: FormValues = {};
  for (const field of RECORD_FORMS[noun].fields) {
    const value = heldAs(field, content);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

function heldAs(field: FormField, content: Record<string, unknown>): FormValue | undefined {
  const held = content[field.name];
  switch (field.as) {
    case "holding":
      return written(content.position ?? content.state);
    case "check":
      return held ? "on" : undefined;
    case "records":
      return list(held).map((slug) => String(slug));
    case "codes":
      return list(held).map((code) => (code === null ? UNDECIDED : String(code)));
    case "anchors":
      return Object.fromEntries(
        list(held).map((anchor) => {
          const { position, text } = anchor as { position: number; text: string };
          return [anchorOfPosition(position) ?? "", text];
        }),
      );
    case "citations":
      return list(held).map((citation) =>
        Object.fromEntries(
          Object.entries(citation as object).flatMap(([name, value]) =>
            value === null ? [] : [[name, String(value)]],
          ),
        ),
      );
    default:
      return written(held);
  }
}

function written(value: unknown): string | undefined {
  return value === null || value === undefined || value === "" ? undefined : String(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
