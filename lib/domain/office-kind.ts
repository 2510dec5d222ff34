/**
 * What kind of office a term was in, by what the office is for:
 * - `head`: leads the country's government, as head of state, of government or both
 * - `ceremonial`: head of state who does not govern: a monarch, a president above the parties
 * - `executive`: any other office that governs, at any level: vice president, minister, chief of cabinet, governor, mayor
 * - `legislature`: a seat in a parliament or assembly, its chair included
 * - `party`: leads a party or serves it
 * - `organisation`: leads an organisation of states or serves it, and speaks for that and not for a country
 */
export type OfficeKind = "head" | "ceremonial" | "executive" | "legislature" | "party" | "organisation";

/** Every kind, in the order in which they are listed. */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  "head",
  "ceremonial",
  "executive",
  "legislature",
  "party",
  "organisation",
];

export function isOfficeKind(value: unknown): value is OfficeKind {
  return (OFFICE_KINDS as readonly unknown[]).includes(value);
}
