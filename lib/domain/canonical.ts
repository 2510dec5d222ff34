/** The version of the rules below. It is stored with every hash, so that a later version does not break an old hash. */
export const CANONICAL_FORMAT = 1;

/** What has a canonical form: JSON, with dates, and with absent fields. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | Date
  | readonly CanonicalValue[]
  | { readonly [field: string]: CanonicalValue | undefined };

/**
 * The one text of a value, so that equal content has equal bytes and so an equal hash. JSON without white space; fields
 * sorted by UTF-16 code units; texts and field names in Unicode normal form C; numbers as ECMAScript writes them (as in
 * RFC 8785), −0 as 0; a Date as its instant in UTC, `2026-06-30T00:00:00.000Z`; a field that is undefined left out.
 * @throws TypeError for what has no such form: NaN and infinities, half surrogates, undefined in a list, invalid dates,
 *         two field names equal after normalisation, objects of a class
 */
export function canonicalText(value: CanonicalValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new TypeError("an invalid date has no canonical form");
    return quote(value.toISOString());
  }
  if (isList(value)) return `[${Array.from(value, canonicalText).join(",")}]`;
  if (!isPlainObject(value)) throw new TypeError(`a ${typeof value} of a class has no canonical form`);
  return `{${fieldsOf(value).join(",")}}`;
}

/** The canonical text in UTF-8: the bytes that are hashed. */
export function canonicalBytes(value: CanonicalValue): Uint8Array {
  return new TextEncoder().encode(canonicalText(value));
}

function fieldsOf(object: { readonly [field: string]: CanonicalValue | undefined }): string[] {
  const byName = new Map<string, CanonicalValue>();
  for (const [field, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const name = field.normalize("NFC");
    if (byName.has(name)) throw new TypeError(`the field ${name} stands twice after normalisation`);
    byName.set(name, value);
  }
  return [...byName.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${quote(name)}:${canonicalText(value)}`);
}

function quote(text: string): string {
  // UTF-8 has no bytes for a half: all would become U+FFFD, and two different texts would have one hash.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError("a half surrogate has no canonical form");
  return JSON.stringify(text.normalize("NFC"));
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function isPlainObject(value: unknown): value is { readonly [field: string]: CanonicalValue | undefined } {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
