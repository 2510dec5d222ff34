import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import type { TableMap } from "../model";
import { columnsOf } from "./recognise";

/** What a form says of a table: its noun, and the field of each column in the order of the file; "" and undefined: none. */
export type Chosen = { noun?: string; columns?: readonly (string | undefined)[] } | undefined;

/**
 * The tables of a file as somebody takes them. A table that is to hold something else has its columns recognised anew: their
 * fields were those of the noun before.
 */
export function chosenTables(now: readonly TableMap[], chosen: readonly Chosen[]): TableMap[] {
  return now.map(({ name, noun: before, columns }, at) => {
    const said = chosen[at];
    const noun = NOUN_NAMES.find((one) => one === said?.noun) ?? null;
    if (noun && noun !== before)
      return {
        name,
        noun,
        columns: columnsOf(
          noun,
          columns.map(({ heading }) => heading),
        ),
      };
    return {
      name,
      noun,
      columns: columns.map(({ heading }, place) => ({ heading, field: said?.columns?.[place] || null })),
    };
  });
}
