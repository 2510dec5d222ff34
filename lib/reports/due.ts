import { type Day, daysBetween } from "@/lib/domain/day";

/** From so many days before its day on, an answer is due soon. */
export const SOON = 3;

/** How an open report stands to the day by which it is to be answered; `days` are whole days from or to it. */
export type Dueness = { kind: "overdue" | "today" | "soon" | "later"; days: number };

export function duenessOf(dueOn: Day, today: Day): Dueness {
  const left = daysBetween(today, dueOn);
  if (left < 0) return { kind: "overdue", days: -left };
  return { kind: left === 0 ? "today" : left <= SOON ? "soon" : "later", days: left };
}

/** Whether those who answer should hear of it. */
export function isPressing({ kind }: Dueness): boolean {
  return kind !== "later";
}
