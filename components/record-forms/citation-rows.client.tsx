"use client";

import texts from "@/messages/en/form-rows.json";
import { CitationRow } from "./citation-row.client";
import { ListField } from "./list-field.client";

/** The sources a record cites, each picked from the register or given by its address, with the place in it. */
export function CitationRows({
  name,
  label,
  fields,
}: {
  name: string;
  label: string;
  /** What a citation of this noun holds beside its source. */
  fields: readonly string[];
}) {
  return (
    <ListField name={name} label={label} add={texts.addSource} empty={texts.noSource}>
      {(row, n) => <CitationRow name={row} n={n} fields={fields} />}
    </ListField>
  );
}
