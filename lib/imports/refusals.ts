import { storable } from "@/lib/record-forms/read";
import { type Failure, fail } from "@/lib/result";
import type { TableMap } from "./model";

export const SAY_WHY = "Say why records that stand change: readers are told.";

/** A problem with one field of what was handed in. @param record  where in a file, in words */
export function refuse(field: string, reason: string, record = ""): Failure {
  return fail("invalid", reason, [{ record, field, reason }]);
}

/** The table as a database can keep it. */
export function storableTable({ name, noun, columns }: TableMap): TableMap {
  return {
    name: storable(name),
    noun,
    columns: columns.map(({ heading, field }) => ({ heading: storable(heading), field })),
  };
}
