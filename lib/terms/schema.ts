import { z } from "zod";
import { day, period, periodIsNotEmpty, slug, text } from "@/lib/change-sets/fields";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";

const officeKind = z
  .enum(OFFICE_KINDS, {
    error: `officeKind must be one of ${OFFICE_KINDS.join(", ")}, or left out where it is not known`,
  })
  .nullable()
  .default(null);

/** An office a leader held for a time, `[from, to)`. */
export const termSchema = z
  .strictObject({
    leader: slug("leader"),
    office: text("office"),
    officeKind,
    ...period,
    lastChecked: day("lastChecked"),
  })
  .superRefine(periodIsNotEmpty);
export type TermContent = z.infer<typeof termSchema>;
/** As it is handed in: what has a default may be left out. */
export type TermInput = z.input<typeof termSchema>;

/** The term's slug; `nth` (from 1) tells apart terms of one leader that begin on one day. */
export function termSlug(content: { leader: string; from: string }, nth: number): string {
  return nth === 1 ? `${content.leader}-${content.from}` : `${content.leader}-${content.from}-${nth}`;
}
