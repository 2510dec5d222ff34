import { Unreadable } from "../unreadable";
import { cellOf, isRecord, isScalar } from "./values";

/** The cells of one record, by heading. */
export type Cells = Map<string, string>;

/** Names that an object of this language gives a meaning of its own. */
const RESERVED = ["__proto__", "constructor", "prototype"];
/** How deep lists and records may lie in one another within a record. */
const DEEPEST = 8;

/**
 * Puts a value among the cells of a record: under its own heading where it is a text, a number, yes, no or nothing; else
 * each part of it under `heading[0]` or `heading.part`.
 * @throws Unreadable for names that are reserved, for two values under one heading, and where it lies too deep
 */
export function putCells(cells: Cells, heading: string, value: unknown, line: number, depth = 0): void {
  if (depth > DEEPEST)
    throw new Unreadable(
      `Record ${line} has lists in lists more than ${DEEPEST} deep; write it with fewer of them.`,
      { line },
    );
  const reserved = heading.split(/[.[\]]/).find((name) => RESERVED.includes(name));
  if (reserved !== undefined)
    throw new Unreadable(`Record ${line} has a value under the name "${reserved}"; give it another name.`, {
      line,
    });
  if (Array.isArray(value))
    for (const [at, item] of value.entries()) putCells(cells, `${heading}[${at}]`, item, line, depth + 1);
  else if (isRecord(value))
    for (const [name, item] of Object.entries(value))
      putCells(cells, heading === "" ? name : `${heading}.${name}`, item, line, depth + 1);
  else if (isScalar(value)) putCell(cells, heading, cellOf(value), line);
}

function putCell(cells: Cells, heading: string, cell: string, line: number): void {
  if (cells.has(heading))
    throw new Unreadable(`Record ${line} says "${heading.slice(0, 60)}" twice; take one of them out.`, {
      line,
    });
  cells.set(heading, cell);
}

/** A record as it stands: headings are its names. */
export function plainCells(record: unknown, line: number): Cells {
  const cells: Cells = new Map();
  putCells(cells, "", record, line);
  return cells;
}
