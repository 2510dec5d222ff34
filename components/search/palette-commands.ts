import { type Day, parseDay } from "@/lib/domain/day";

export type Command = { label: string; href: string };

/** The pages whose names have the words typed, or all. */
export function pagesNamed(pages: readonly Command[], typed: string): Command[] {
  const words = typed.trim().toLowerCase();
  return pages.filter(({ label }) => label.toLowerCase().includes(words));
}

/** The day that was typed, as `YYYY-MM-DD`, unless it lies after today. */
export function typedDay(typed: string, today: Day): Day | null {
  const day = parseDay(typed.trim());
  return day !== null && day <= today ? day : null;
}

/** The address of the page one is on, read for another day; null for today, which an address leaves out. */
export function atDay(address: string, day: Day | null): string {
  const url = new URL(address);
  if (day === null) url.searchParams.delete("asOf");
  else url.searchParams.set("asOf", day);
  return `${url.pathname}${url.search}`;
}
