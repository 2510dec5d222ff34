import { parseJson } from "@/lib/seed/json";
import type { ReadTable } from "../model";
import { withinLimits } from "../tables";
import { Unreadable } from "../unreadable";
import { exportedTables, isExport } from "./exported";
import { FACT_LISTS, factTables } from "./facts";
import { plainCells } from "./flat-cells";
import { tableOf } from "./table-of";
import { isRecord, isScalar, type JsonRecord, recordsIn } from "./values";

/**
 * Reads a JSON text as tables: an export of this program, a file of facts (leaders, stances, events), a list of records,
 * or several lists by name. Lines of rows are numbers of records in their list.
 * @throws Unreadable with line and column of the text where it is not JSON, else with the record
 */
export function readJson(text: string): ReadTable[] {
  return withinLimits(tablesOf(parsed(text)), "Record");
}

function parsed(text: string): unknown {
  let result: ReturnType<typeof parseJson>;
  try {
    result = parseJson(text);
  } catch (error) {
    // So deep that looking for the place of the error ran out of room.
    if (error instanceof RangeError)
      throw new Unreadable("The JSON is broken, or lists lie in lists thousands deep; write it anew.");
    throw error;
  }
  if (result.ok) return result.value;
  const { line, column } = result;
  throw new Unreadable(
    `The JSON breaks off at line ${line}, column ${column}; look for a missing or superfluous comma, quotation mark or bracket there.`,
    { line, column },
  );
}

function tablesOf(value: unknown): ReadTable[] {
  if (Array.isArray(value)) return [plainTable("", value)];
  if (!isRecord(value))
    throw new Unreadable(
      "The JSON is a single value; a list of records is read: [ { … }, { … } ], or lists by name.",
    );
  if (isExport(value)) return exportedTables(value);
  const isFacts = FACT_LISTS.some((list) => Array.isArray(value[list]));
  const known: readonly string[] = isFacts ? FACT_LISTS : [];
  return [...(isFacts ? factTables(value) : []), ...otherLists(value, known)];
}

/** The lists that stand in a file by name; what is no list says something of the file, and nothing of its records. */
function otherLists(file: JsonRecord, known: readonly string[]): ReadTable[] {
  return Object.entries(file)
    .filter(([name, value]) => !known.includes(name) && !isScalar(value))
    .map(([name, value]) => plainTable(name, value));
}

function plainTable(name: string, value: unknown): ReadTable {
  return tableOf(
    name,
    null,
    recordsIn(value, name).map((record, at) => ({ line: at + 1, cells: plainCells(record, at + 1) })),
  );
}
