import { baseOf } from "../columns/fields";
import type { RowProblem, TableMap } from "../model";
import type { FieldProblem, KeptRow } from "./model";

/** A problem at the column that gives its field, or a list that it is part of; without one the sentence says so. */
export function placedProblem(
  { field, reason }: FieldProblem,
  { columns }: TableMap,
  { cells }: KeptRow,
): RowProblem {
  const base = baseOf(field);
  const item = field.split(".")[0] ?? "";
  const isOwn = (own: string | null) => own !== null && baseOf(own) === base;
  const at = [
    (own: string | null) => own === field,
    (own: string | null) => own === base,
    (own: string | null) => isOwn(own) && own?.startsWith(item),
    // A problem of the whole list is told at its first column; one of an item that no column gives, at none.
    (own: string | null) => field === base && isOwn(own),
  ]
    .map((fits) => columns.findIndex(({ field: own }) => fits(own)))
    .find((found) => found >= 0);
  if (field === "") return { column: "", field, value: "", reason };
  if (at === undefined) return { column: "", field, value: "", reason: `${reason} No column gives it.` };
  const column = { column: columns[at]?.heading ?? "", field, value: cells[at] ?? "" };
  const part = /\.([A-Za-z]+)$/.exec(field)?.[1];
  if (part === undefined || part === "find" || columns[at]?.field === field) return { ...column, reason };
  const its = reason.replace(/^This /, `Its ${part} `);
  return { ...column, reason: `${its} A column “source ${part}” gives it.` };
}

/** Where a row stands, in words: of several tables also in which. */
export function lineOf({ line }: KeptRow, { name }: TableMap): string {
  return name === "" ? `line ${line}` : `line ${line} of “${name}”`;
}
