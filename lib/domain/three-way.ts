import { type CanonicalValue, canonicalText } from "./canonical";

/** What a record says, by field; an absent field is null. Null as a whole: there is no such record. */
export type RecordContent = { readonly [field: string]: CanonicalValue | undefined } | null;

/** How two values of a field make one, where that can be said without asking anybody. */
export type Joins = Readonly<Record<string, (a: CanonicalValue, b: CanonicalValue) => CanonicalValue>>;

/**
 * What becomes of a record that two people changed apart from each other.
 * - `merged`: one content holds what both did; `theirs` and `mine` are the fields that only the one or the other touched
 * - `conflict`: both touched `fields`, each in another way; `content` holds what is settled, and in those fields mine
 * - `conflict-whole`: one took the record away and the other changed it, or both added it differently; `fields` are those
 *   that differ between the two, none where one of them is gone, and `content` is mine
 */
export type Merge =
  | { kind: "merged"; content: RecordContent; theirs: string[]; mine: string[] }
  | { kind: "conflict" | "conflict-whole"; fields: string[]; content: RecordContent };

/**
 * The three-way merge of a record, field by field. Values are compared by their canonical text, lists as a whole.
 * @param base    what both began from; null where neither saw the record
 * @param joins   fields in which two different values are no conflict, such as the day of the last check
 * Laws: what one left as it was, the other decides; the same twice is that; the same fields conflict whoever asks; what
 * is merged holds in each field what one of the two wrote there, and the base's where neither did.
 */
export function mergeRecord(
  base: RecordContent,
  mine: RecordContent,
  theirs: RecordContent,
  joins: Joins = {},
): Merge {
  if (same(mine, theirs)) return { kind: "merged", content: theirs, theirs: [], mine: [] };
  if (same(base, mine)) return { kind: "merged", content: theirs, theirs: differing(base, theirs), mine: [] };
  if (same(base, theirs)) return { kind: "merged", content: mine, theirs: [], mine: differing(base, mine) };
  if (base === null || mine === null || theirs === null)
    return { kind: "conflict-whole", fields: mine && theirs ? differing(mine, theirs) : [], content: mine };

  const byMe = differing(base, mine);
  const byThem = differing(base, theirs);
  const both = differing(mine, theirs).filter((field) => byMe.includes(field) && byThem.includes(field));
  const content: Record<string, CanonicalValue> = {};
  for (const field of fieldsOf(base, mine, theirs)) {
    const join = both.includes(field) ? joins[field] : undefined;
    content[field] = join
      ? join(mine[field] ?? null, theirs[field] ?? null)
      : ((byMe.includes(field) ? mine : theirs)[field] ?? null);
  }
  const fields = both.filter((field) => !(field in joins));
  if (fields.length > 0) return { kind: "conflict", fields, content };
  const only = (own: string[], other: string[]) => own.filter((field) => !other.includes(field));
  return { kind: "merged", content, theirs: only(byThem, byMe), mine: only(byMe, byThem) };
}

/** The fields in which two contents differ, in the order in which they stand; all that say something where one is gone. */
export function differing(a: RecordContent, b: RecordContent): string[] {
  return fieldsOf(a ?? {}, b ?? {}).filter((field) => !sameValue(a?.[field], b?.[field]));
}

function fieldsOf(...contents: NonNullable<RecordContent>[]): string[] {
  return [...new Set(contents.flatMap((content) => Object.keys(content)))];
}

function same(a: RecordContent, b: RecordContent): boolean {
  if (a === null || b === null) return a === b;
  return differing(a, b).length === 0;
}

function sameValue(a: CanonicalValue | undefined, b: CanonicalValue | undefined): boolean {
  return a === b || canonicalText(a ?? null) === canonicalText(b ?? null);
}
