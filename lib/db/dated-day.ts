import type { DatedDay, Precision } from "@/lib/domain/day";

/** A date column as a calendar day. Date columns carry no time zone; Prisma gives them as midnight UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function datedDay(date: Date, precision: Precision): DatedDay {
  return { day: dayOf(date), precision };
}

export function datedDayOrNull(date: Date | null, precision: Precision | null): DatedDay | null {
  return date && precision ? { day: dayOf(date), precision } : null;
}
