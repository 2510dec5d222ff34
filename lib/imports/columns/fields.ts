import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import { ANCHOR_KEYS } from "@/lib/record-forms/anchor-keys";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormField } from "@/lib/record-forms/model";
import type { ColumnMap } from "../model";

/** How many items of a list columns of their own can give. */
export const MOST_ITEMS = 99;

/** What a row of a form's citations asks for. */
export function citationParts(noun: NounName): string[] {
  const own = Object.keys(NOUNS[noun].lists.citations?.fields ?? {}).filter((name) => name !== "source");
  return ["find", "source", "title", "publisher", "date", ...own];
}

/** The field of a form that a column's field belongs to: `citations` for `citations[1].find`. */
export function baseOf(field: string): string {
  return /^[A-Za-z]+/.exec(field)?.[0] ?? "";
}

/** Whether a column can give this field of a noun. */
export function isField(noun: NounName, field: string): boolean {
  if (ownFields(noun).includes(field)) return true;
  const item = /^([A-Za-z]+)\[(\d{1,2})\](?:\.([A-Za-z]+))?$/.exec(field);
  const described = RECORD_FORMS[noun].fields.find(({ name }) => name === item?.[1]);
  if (!item || !described || Number(item[2]) >= MOST_ITEMS) return false;
  return item[3] === undefined
    ? described.as === "records" || described.as === "codes"
    : described.as === "citations" && citationParts(noun).includes(item[3]);
}

/**
 * Every field that a column of a table can be taken for, in the order of the form: lists as a whole and item by item, one
 * more than its columns give.
 */
export function fieldsFor(noun: NounName, columns: readonly ColumnMap[]): string[] {
  const items = (list: string) =>
    Math.min(
      MOST_ITEMS,
      2 + Math.max(0, ...columns.map(({ field }) => (field && baseOf(field) === list ? itemOf(field) : 0))),
    );
  return ownFields(noun).flatMap((field) => {
    const as = RECORD_FORMS[noun].fields.find(({ name }) => name === field)?.as;
    const places = Array.from({ length: items(field) }, (_, at) => at);
    if (as === "records" || as === "codes") return [field, ...places.map((at) => `${field}[${at}]`)];
    if (as !== "citations") return [field];
    return [field, ...places.flatMap((at) => citationParts(noun).map((part) => `${field}[${at}].${part}`))];
  });
}

function itemOf(field: string): number {
  return Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0);
}

function ownFields(noun: NounName): string[] {
  const succeeded = noun === "stance" ? ["changedOn"] : [];
  return ["slug", ...RECORD_FORMS[noun].fields.flatMap(namesOf), "kind", ...succeeded];
}

function namesOf(field: FormField): string[] {
  return field.as === "anchors" ? ANCHOR_KEYS.map((key) => `${field.name}.${key}`) : [field.name];
}
