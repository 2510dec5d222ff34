import { UNDECIDED } from "@/lib/record-forms/to-values";
import type { ReadTable } from "../model";
import { type Cells, putCells } from "./flat-cells";
import { tableOf } from "./table-of";
import { type JsonRecord, recordsIn } from "./values";

/** The lists by which a file of facts is known. */
export const FACT_LISTS = ["leaders", "stances", "events"] as const;

/** What a file of facts calls otherwise than a form does. */
const FIELDS: Record<string, Record<string, string>> = {
  stances: { kind: "lane", position: "holding", state: "holding", sources: "citations" },
  events: { date: "day", sources: "citations" },
};
const LANES = new Map<unknown, string>([
  ["action", "does"],
  ["statement", "says"],
]);

/**
 * A file of facts as tables whose headings are fields of forms: leaders with their terms (a table of their own, each on
 * the line of its leader), stances, events. Whatever else a record says keeps its name.
 * @throws Unreadable where a list does not hold records
 */
export function factTables(file: JsonRecord): ReadTable[] {
  const rows = (list: (typeof FACT_LISTS)[number], of: (record: JsonRecord, line: number) => Cells) =>
    recordsIn(file[list] ?? [], list).map((record, at) => ({ line: at + 1, cells: of(record, at + 1) }));
  return [
    tableOf(
      "leaders",
      "leader",
      rows("leaders", ({ terms: _terms, ...leader }, line) => cellsOf("leaders", leader, line)),
    ),
    tableOf("terms", "term", termRows(file)),
    tableOf(
      "stances",
      "stance",
      rows("stances", (stance, line) => cellsOf("stances", stance, line)),
    ),
    tableOf(
      "events",
      "event",
      rows("events", (event, line) => cellsOf("events", event, line)),
    ),
  ];
}

function termRows(file: JsonRecord): { line: number; cells: Cells }[] {
  return recordsIn(file.leaders ?? [], "leaders").flatMap(({ slug, terms }, at) =>
    recordsIn(terms ?? [], "terms").map((term) => ({
      line: at + 1,
      cells: cellsOf("terms", { leader: slug, ...term }, at + 1),
    })),
  );
}

function cellsOf(list: string, record: JsonRecord, line: number): Cells {
  const cells: Cells = new Map();
  for (const [name, value] of Object.entries(record)) {
    const field = fieldOf(list, name);
    // A position and a state stand in one field of the form: whichever is given.
    if (field === "holding" && value === null) continue;
    putCells(cells, field, told(field, value), line);
  }
  if (list === "stances" && !cells.has("holding")) cells.set("holding", "");
  return cells;
}

function fieldOf(list: string, name: string): string {
  const fields = FIELDS[list] ?? {};
  return Object.hasOwn(fields, name) ? (fields[name] ?? name) : name;
}

function told(field: string, value: unknown): unknown {
  if (field === "lane") return LANES.get(value) ?? value;
  if (field === "codes" && Array.isArray(value)) return value.map((code) => code ?? UNDECIDED);
  if (field === "citations" && Array.isArray(value)) return value.map(citation);
  return value;
}

/** A source as a row of citations; one that is an address alone is found by it. */
function citation(source: unknown): unknown {
  if (typeof source === "string") return { find: source };
  if (typeof source !== "object" || source === null || Array.isArray(source)) return source;
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name === "url" ? "find" : name, value]),
  );
}
