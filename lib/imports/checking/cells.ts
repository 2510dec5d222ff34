import type { NounName } from "@/lib/change-sets/nouns";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormField, FormValue, FormValues } from "@/lib/record-forms/model";
import { textOf } from "@/lib/record-forms/texts";
import { MOST_ITEMS } from "../columns/fields";
import type { ColumnMap } from "../model";
import { kindIn, readText } from "./words";

/** A column that gives a field of a form: which, and of a list which item and which part of it. */
type GivingColumn = {
  at: number;
  name: string;
  item: number | null;
  part: string | null;
  field: FormField | undefined;
};

/**
 * Gives what the cells of a row say, as the form of their noun would hold it: choices by their words, several items of a list
 * in one cell apart. What cannot be read stays as it is written, so that the form's check can say so.
 */
export function cellReader(
  noun: NounName,
  columns: readonly ColumnMap[],
): (cells: readonly string[]) => FormValues {
  const giving = columns.flatMap(({ field }, at): GivingColumn[] => {
    const found = field === null ? null : /^([A-Za-z]+)(?:\[(\d+)\])?(?:\.([A-Za-z0-9]+))?$/.exec(field);
    if (!found) return [];
    const [, name = "", item, part] = found;
    const described = RECORD_FORMS[noun].fields.find((one) => one.name === name);
    return [
      { at, name, item: item === undefined ? null : Number(item), part: part ?? null, field: described },
    ];
  });
  return (cells) => {
    const values: FormValues = {};
    for (const column of giving) putCell(values, column, textOf(cells[column.at]));
    return values;
  };
}

function putCell(values: FormValues, { name, item, part, field }: GivingColumn, text: string): void {
  if (item !== null) putItem(values, name, item, part, readText(field, text));
  else if (part !== null) values[name] = { ...(values[name] as FormValues | undefined), [part]: text };
  else if (field?.as === "citations") {
    values[name] ??= [];
    for (const [nth, find] of addresses(text).entries()) putItem(values, name, nth, "find", find);
  } else if (field?.as === "records" || field?.as === "codes")
    values[name] = items(field, text).map((one) => readText(field, one));
  else values[name] = name === "kind" ? kindIn(text) : readText(field, text);
}

function putItem(values: FormValues, name: string, at: number, part: string | null, text: string): void {
  const list = (values[name] ?? []) as FormValue[];
  while (list.length <= at) list.push(part === null ? "" : {});
  list[at] = part === null ? text : { ...(list[at] as FormValues), [part]: text };
  values[name] = list;
}

/** The addresses, or slugs of sources, that a cell holds. A comma or semicolon within an address is part of it. */
function addresses(text: string): string[] {
  return text
    .split(/\s+|[;,|](?=https?:)/)
    .map((one) => one.replace(/(?<![;,|])[;,|]+$/, ""))
    .filter((one) => one !== "")
    .slice(0, MOST_ITEMS);
}

function items(field: FormField, text: string): string[] {
  return text
    .split(field.as === "codes" ? /[\s;,|/]+/ : /[;|\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .slice(0, MOST_ITEMS);
}
