import { type Column, cellOf, columnFor, type PublishedRecord } from "@/app/_view/record";
import type { Holder, Moved } from "@/components/issues/model";
import type { YearRow } from "@/components/issues/year-table";
import { type LaneChoice, readCell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { LANES, type Lane } from "@/lib/domain/lane";
import { volatility } from "@/lib/domain/measures/volatility";
import { containsDay } from "@/lib/domain/period";
import { type IndexedStance, periodsOf } from "@/lib/domain/position-index";
import { type Spread, spread } from "@/lib/domain/spread";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";

type When = Pick<Moment, "asOf" | "former">;

/** Everyone on an issue on the day, by family name. */
export function holdersOf(
  record: PublishedRecord,
  issue: Issue,
  { asOf, former }: When,
  choice: LaneChoice,
): Holder[] {
  return record.leaders.all.map((leader) => {
    const column = columnFor(leader, asOf, former);
    const { office } = column;
    const cell = cellOf(record, column, issue);
    const says = periodsOf(record.index, leader.id, issue.id, "says");
    const does = periodsOf(record.index, leader.id, issue.id, "does");
    return {
      slug: leader.slug,
      name: leader.name,
      sortName: leader.sortName,
      status: office.status,
      office: (office.terms.at(-1) ?? office.lastTerm ?? office.nextTerm)?.office ?? null,
      deedDay: column.deedDay === column.day ? null : column.deedDay,
      cell,
      reading: readCell(cell, choice),
      periods: { says: inForce(says, column, "says"), does: inForce(does, column, "does") },
      spans: [...says, ...does],
      moved: { says: movedIn(says, asOf), does: movedIn(does, asOf) },
    };
  });
}

/** How often and how far a position changed up to a day; null where none is documented. */
function movedIn(periods: IndexedStance[], until: Day): Moved | null {
  const first = periods.find(({ position, from }) => position !== null && from.day <= until);
  if (!first) return null;
  const [line] = volatility([{ issue: "", weight: 1, periods }], { from: first.from.day, until }).cells;
  return line ? { changes: line.changes, steps: line.steps } : null;
}

function inForce(periods: IndexedStance[], column: Column, lane: Lane): IndexedStance | null {
  const day = lane === "does" ? column.deedDay : column.day;
  return periods.find((period) => containsDay(period, day)) ?? null;
}

/** How the positions on an issue lie on a day. */
export function spreadOn(
  record: PublishedRecord,
  issue: Issue,
  { asOf, former }: When,
  choice: LaneChoice,
): Spread {
  return spread(
    record.leaders.all.map((leader) =>
      readCell(cellOf(record, columnFor(leader, asOf, former), issue), choice),
    ),
  );
}

/** The most years that a table goes back. */
const YEARS = 40;

/** The spread on the first day of every year since the first stance on the issue, and on the day itself. */
export function yearsOf(
  record: PublishedRecord,
  issue: Issue,
  { asOf, former }: When,
  choice: LaneChoice,
): YearRow[] {
  let first: Day | null = null;
  for (const leader of record.leaders.all)
    for (const lane of LANES) {
      const from = periodsOf(record.index, leader.id, issue.id, lane)[0]?.from.day;
      if (from && (first === null || from < first)) first = from;
    }
  if (first === null || first > asOf) return [];
  const last = Number(asOf.slice(0, 4));
  const start = Math.max(Number(first.slice(0, 4)) + 1, last - YEARS);
  const days = Array.from({ length: Math.max(0, last - start + 1) }, (_, at) => `${start + at}-01-01`);
  if (days.at(-1) !== asOf) days.push(asOf);
  return days.map((day) => ({
    day,
    spread: spreadOn(record, issue, { asOf: day, former }, choice),
    of: record.leaders.all.length,
  }));
}
