import type { Day } from "@/lib/domain/day";
import { sourceIdentity } from "@/lib/sources/identity";
import type { SourceInput } from "@/lib/sources/schema";
import type { FormValue, FormValues } from "./model";
import { textOf } from "./texts";

/** A row of a form's citations. */
export type CitedRow = {
  /** Its place in the form. */
  row: number;
  /** What the record cites; `source` is a slug, or empty where neither a source nor an address was given. */
  citation: Record<string, string | null>;
  /** What the row says of a source given by its address, in case the register does not have it; null for one picked from it. */
  source: (SourceInput & { slug: string }) | null;
};

/**
 * The rows of a form's citations that say anything. A source is one picked from the register (`source`, its slug), or given
 * by its address (`find`) with what a new record of it needs; one address makes one slug, so a known one is never made anew.
 * @param fields  what a citation of this noun holds
 */
export function citedRows(rows: readonly FormValue[], fields: readonly string[], today: Day): CitedRow[] {
  return rows.flatMap((value, row) => {
    const given = isRow(value) ? value : {};
    if (Object.values(given).every((text) => textOf(text) === "")) return [];
    const text = (name: string) => textOf(given[name]);
    const picked = text("source");
    const identity = picked === "" ? sourceIdentity(text("find")) : null;
    const source = identity && {
      slug: identity.slug,
      url: text("find"),
      title: text("title"),
      publisher: text("publisher"),
      date: text("date") || null,
      archivedAt: text("archivedAt") || null,
      lastChecked: text("accessedOn") || today,
    };
    const citation = Object.fromEntries(fields.map((name) => [name, text(name) || null]));
    citation.source = picked || (identity?.slug ?? "");
    return [{ row, citation, source }];
  });
}

function isRow(value: FormValue): value is FormValues {
  return typeof value === "object" && !Array.isArray(value);
}
