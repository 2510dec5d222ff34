import type { ReadTable } from "@/lib/imports/reading/model";
import type { Asked } from "./arguments";

/** Positions by actor and item, as a request has them. */
export type Positions = Record<string, Record<string, unknown>>;

const WHOLE = /^[+\-−]?\d{1,9}$/;

/**
 * Positions of a long table: a row for each actor and item. An empty value is a position that is not known; every other one
 * is a whole number.
 * @returns them, or the sentence that names the line and the remedy
 */
export function positionsOf(tables: readonly ReadTable[], asked: Asked): Positions | string {
  const wanted = [asked.actor, asked.item, asked.value];
  const table = tables.find(({ headings }) => wanted.every((column) => headings.includes(column)));
  if (!table) return missingColumn(tables, wanted);
  const [actorAt, itemAt, valueAt] = wanted.map((column) => table.headings.indexOf(column)) as [
    number,
    number,
    number,
  ];
  const actors = new Map<string, Map<string, { line: number; value: unknown }>>();
  for (const { line, cells } of table.rows) {
    const [actor, item, text] = [actorAt, itemAt, valueAt].map((at) => (cells[at] ?? "").trim()) as [
      string,
      string,
      string,
    ];
    if (actor === "" || item === "")
      return `Line ${line} names no ${actor === "" ? asked.actor : asked.item}; fill the cell, or take the row out.`;
    const value = text === "" ? null : WHOLE.test(text) ? Number(text.replace("−", "-")) : undefined;
    const { min, max } = asked.scale;
    if (value === undefined || (value !== null && (value < min || value > max)))
      return `Line ${line}: "${text.slice(0, 60)}" in column ${asked.value} is no whole number from ${min} to ${max}; correct it or --scale, or leave the cell empty where no position is known.`;
    const own = actors.get(actor) ?? new Map<string, { line: number; value: unknown }>();
    actors.set(actor, own);
    const before = own.get(item);
    if (before)
      return `Lines ${before.line} and ${line} both say what "${actor}" holds on "${item}"; take one of them out.`;
    own.set(item, { line, value });
  }
  return Object.fromEntries(
    [...actors].map(([actor, items]) => [
      actor,
      Object.fromEntries([...items].map(([item, { value }]) => [item, value])),
    ]),
  );
}

function missingColumn(tables: readonly ReadTable[], wanted: readonly string[]): string {
  const headings = tables[0]?.headings ?? [];
  const missing = wanted.find((column) => !headings.includes(column)) ?? wanted[0];
  return `There is no column "${missing}"; the columns are ${headings.map((heading) => `"${heading}"`).join(", ")}.`;
}
