import type { Day } from "./day";
import { type OfficeStatus, officeStatus, type Term } from "./office";

/**
 * Whether leaders count for their country on a day:
 * - `head`: they hold an office that leads it
 * - `unsaid`: they hold an office whose kind is not on record, and which may lead it; they count, and are named
 * - `other-office`: every office they hold is of another kind
 * - `no-office`: they hold none
 */
export type HeadStanding = "head" | "unsaid" | "other-office" | "no-office";

/** How a leader with these terms stands for their country on a day, by the highest of the offices in force. */
export function headStanding(terms: readonly Term[], day: Day): HeadStanding {
  const held = officeStatus(terms, day).terms;
  if (held.length === 0) return "no-office";
  if (held.some(({ officeKind }) => officeKind === "head")) return "head";
  return held.some(({ officeKind }) => officeKind === null) ? "unsaid" : "other-office";
}

/** Who stands for a country in a bloc: its heads alone, or whoever of its leaders holds an office. */
export const OFFICES_COUNTED = ["heads", "all"] as const;
export type OfficesCounted = (typeof OFFICES_COUNTED)[number];

/** Whether a leader with these terms counts for their country on a day. */
export function standsForCountry(terms: readonly Term[], day: Day, counted: OfficesCounted): boolean {
  const standing = headStanding(terms, day);
  return standing === "head" || standing === "unsaid" || (counted === "all" && standing === "other-office");
}

/** The office by which a leader is known on a day: one that leads the country before others; held, else last held. */
export function leadingOffice({ terms, lastTerm }: OfficeStatus): Term | null {
  return terms.findLast(({ officeKind }) => officeKind === "head") ?? terms.at(-1) ?? lastTerm;
}
