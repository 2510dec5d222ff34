import { addDays, type DatedDay, type Day, toEpochDay } from "../domain/day";

/** What a time axis spans: from the first day to the last, both drawn. */
export type TimeDomain = { from: Day; to: Day };

/** Where a day lies on the axis, 0 at its left end to 1 at its right; days outside are held at the ends. */
export function placeOnAxis(day: Day, { from, to }: TimeDomain): number {
  const start = toEpochDay(from);
  const length = toEpochDay(to) - start;
  if (length <= 0) return 0;
  return Math.min(1, Math.max(0, (toEpochDay(day) - start) / length));
}

export type Tick = { day: Day; label: DatedDay; at: number };

const MONTH_STEPS = [1, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * Round days inside the domain, at most `most` of them: firsts of months at steps of 1, 3 or 6, else of years at steps
 * of 1, 2, 5, 10 …, whichever is the finest that fits. Empty where not even one does.
 */
export function timeTicks(domain: TimeDomain, most = 8): Tick[] {
  for (const step of MONTH_STEPS) {
    const ticks = ticksEvery(domain, step, most);
    if (ticks) return ticks;
  }
  for (const years of YEAR_STEPS) {
    const ticks = ticksEvery(domain, years * 12, most);
    if (ticks) return ticks;
  }
  return [];
}

function ticksEvery(domain: TimeDomain, months: number, most: number): Tick[] | null {
  const ticks: Tick[] = [];
  const first = Number(domain.from.slice(0, 4)) * 12 + Number(domain.from.slice(5, 7)) - 1;
  for (let month = Math.ceil(first / months) * months; ; month += months) {
    const day = firstOfMonth(month);
    if (day > domain.to) return ticks;
    if (day < domain.from) continue;
    if (ticks.length === most) return null;
    ticks.push({
      day,
      label: { day, precision: months % 12 === 0 ? "year" : "month" },
      at: placeOnAxis(day, domain),
    });
  }
}

function firstOfMonth(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** The first day after what a dated day may mean: the next day, month or year. */
export function endOfUncertainty({ day, precision }: DatedDay): Day {
  if (precision === "day") return addDays(day, 1);
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return firstOfMonth(precision === "month" ? month + 1 : (Math.floor(month / 12) + 1) * 12);
}
