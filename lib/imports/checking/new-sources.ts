import type { CitedRow } from "@/lib/record-forms/citation-rows";
import { newSources } from "@/lib/record-forms/new-sources";
import type { DecidedRow } from "./model";

/** What rows say of sources that they cite by address, all together: the first that says something of one counts. */
function offersOf(rows: readonly DecidedRow[]): Map<string, NonNullable<CitedRow["source"]>> {
  const offers = new Map<string, NonNullable<CitedRow["source"]>>();
  for (const { cited } of rows)
    for (const { source } of cited) {
      if (!source) continue;
      const before = offers.get(source.slug);
      offers.set(
        source.slug,
        before
          ? {
              ...before,
              title: before.title || source.title,
              publisher: before.publisher || source.publisher,
              date: before.date ?? source.date,
              archivedAt: before.archivedAt ?? source.archivedAt,
            }
          : source,
      );
    }
  return offers;
}

type NewSources = ReturnType<typeof newSources>;

/**
 * The new sources that a row of a file adds with what it cites, each looked at once for the whole file: of what several rows say
 * of one source the first that says something counts, also where its row falls with another.
 */
export function sourceMaker(rows: readonly DecidedRow[]) {
  const offers = offersOf(rows);
  const made = new Map<string, NewSources>();
  const of = (slug: string): NewSources => {
    const source = offers.get(slug) ?? null;
    const known = made.get(slug) ?? newSources([{ row: 0, citation: {}, source }], () => false);
    made.set(slug, known);
    return known;
  };
  return (cited: readonly CitedRow[], isKnown: (slug: string) => boolean): NewSources => {
    const all: NewSources = { changes: [], problems: {} };
    const seen = new Set<string>();
    for (const { row, source } of cited) {
      if (!source || seen.has(source.slug) || isKnown(source.slug)) continue;
      seen.add(source.slug);
      const { changes, problems } = of(source.slug);
      all.changes.push(...changes);
      for (const [field, reasons] of Object.entries(problems))
        all.problems[field.replace("[0]", `[${row}]`)] = reasons;
    }
    return all;
  };
}
