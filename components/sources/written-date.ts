import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";

/** A date as it is recorded (`2021`, `2021-03`, `2021-03-15`) in words, or null for a source without one. */
export function writtenDate(date: string | null): string | null {
  const known = date === null ? null : parseDatedDay(date);
  return known ? formatDay(known) : date;
}
