import { parseDatedDay } from "@/lib/domain/day";
import { isEmptyPeriod, type Period } from "@/lib/domain/period";
import type { NounName } from "./nouns";

/**
 * One text for all records of which only one can hold on a day: stances of one leader, issue and lane; memberships of one
 * country in one bloc. Null for a noun of which any number can.
 */
export function exclusiveKey(noun: NounName, content: object): string | null {
  const { leader, issue, lane, bloc, country } = content as Record<string, unknown>;
  if (noun === "stance") return [noun, leader, issue, lane].join(" ");
  return noun === "membership" ? [noun, bloc, country].join(" ") : null;
}

/** The period that a content holds for; null where its days cannot be read, or hold nothing. */
export function periodOf(content: object): Period | null {
  const { from: begin, to: end } = content as Record<string, unknown>;
  const from = typeof begin === "string" ? parseDatedDay(begin) : null;
  const to = typeof end === "string" ? parseDatedDay(end) : null;
  if (!from || (end !== null && !to)) return null;
  return isEmptyPeriod({ from, to }) ? null : { from, to };
}

/** The period of a content in words: `2019 to now`. */
export function writtenPeriod(content: object): string {
  const { from, to } = content as Record<string, unknown>;
  return `${String(from)} to ${to === null ? "now" : String(to)}`;
}
