import type { FormValue, FormValues } from "@/lib/record-forms/model";
import { listOf, textOf } from "@/lib/record-forms/texts";
import { sourceIdentity } from "@/lib/sources/identity";
import type { OnRecord } from "./model";

/**
 * The citations that a row gives, each filled up from the citation of the same source that stands: with the parts that the
 * table has no column for. A source that was merged is cited as the one that is kept. What the record of a source says of its
 * archived copy is not said again, unless it stands so.
 * @param parts  the parts of citations that the table has columns for
 * @param sources  the last word on sources, by slug
 */
export function mergedCitations(
  given: FormValue | undefined,
  standing: FormValue | undefined,
  parts: ReadonlySet<string>,
  sources: ReadonlyMap<string, OnRecord>,
): FormValue[] {
  const left = listOf(standing).filter(isItem);
  return listOf(given).map((item) => {
    if (!isItem(item) || Object.values(item).every((text) => textOf(text) === "")) return item;
    const named = slugOfCitation(item);
    const kept = sources.get(named)?.replacedBy ?? null;
    const slug = kept ?? named;
    const at = left.findIndex(({ source }) => textOf(source) === slug);
    const [before = {}] = at < 0 ? [] : left.splice(at, 1);
    const missing = Object.entries(before).filter(([part]) => !parts.has(part));
    const merged: FormValues = { ...item, ...Object.fromEntries(missing) };
    if (kept !== null) merged.source = kept;
    const copy = sources.get(slug)?.content?.archivedAt;
    if (
      textOf(item.source) === "" &&
      copy &&
      textOf(merged.archivedAt) === copy &&
      before.archivedAt !== copy
    )
      merged.archivedAt = "";
    return merged;
  });
}

/** The slug of the source that an item cites, by slug or by address; empty where it says neither. */
export function slugOfCitation(item: FormValues): string {
  return textOf(item.source) || (sourceIdentity(textOf(item.find))?.slug ?? "");
}

export function isItem(value: FormValue): value is FormValues {
  return typeof value === "object" && !Array.isArray(value);
}
