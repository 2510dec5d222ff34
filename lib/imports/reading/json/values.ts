import { Unreadable } from "../unreadable";

export type JsonRecord = { [key: string]: unknown };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is string | number | boolean | null | undefined {
  return typeof value !== "object" || value === null;
}

/** A value as the text of a cell; nothing is empty. */
export function cellOf(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** The records of a list. @throws Unreadable where it is no list, or something in it is no record */
export function recordsIn(value: unknown, list: string): JsonRecord[] {
  const where = list === "" ? "" : ` of "${list}"`;
  if (!Array.isArray(value))
    throw new Unreadable(`"${list}" is not a list; write its records between [ and ], each between { and }.`);
  for (const [at, item] of value.entries())
    if (!isRecord(item))
      throw new Unreadable(
        `Record ${at + 1}${where} is not between { and }; write each record as names and values.`,
        {
          line: at + 1,
        },
      );
  return value as JsonRecord[];
}
