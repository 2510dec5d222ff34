import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import type { Problem } from "@/lib/result";
import type { TableMap } from "../model";
import { isField } from "./fields";

/**
 * What is wrong with what somebody takes the columns of a file for; each problem at `tables[0]` or `tables[0].columns[2]`.
 * @param now  what the file's tables were taken for until now: their number and headings stay
 */
export function problemsOfMapping(now: readonly TableMap[], taken: readonly TableMap[]): Problem[] {
  const problems: Problem[] = [];
  const tell = (field: string, reason: string) => problems.push({ record: "", field, reason });
  if (now.length !== taken.length || now.some((table, at) => !hasHeadings(table, taken[at])))
    tell("tables", "These are not the columns of the file; open the page anew.");
  for (const [at, { noun, columns }] of taken.entries()) {
    if (noun === null || !NOUN_NAMES.includes(noun)) {
      tell(`tables[${at}]`, "Say what its rows are.");
      continue;
    }
    const seen = new Map<string, string>();
    for (const [place, { heading, field }] of columns.entries()) {
      if (field === null) continue;
      const name = `tables[${at}].columns[${place}]`;
      const other = seen.get(field);
      if (!isField(noun, field)) tell(name, `A ${noun} has no field “${field}”; choose another.`);
      else if (other !== undefined)
        tell(name, `“${other}” gives that field already; take this column for another, or for none.`);
      seen.set(field, heading);
    }
  }
  return problems;
}

function hasHeadings({ columns }: TableMap, other: TableMap | undefined): boolean {
  return (
    other?.columns.length === columns.length &&
    columns.every(({ heading }, at) => other.columns[at]?.heading === heading)
  );
}
