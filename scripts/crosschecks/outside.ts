import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { type Cell, readCell } from "@/lib/domain/cell";
import { type Day, toEpochDay } from "@/lib/domain/day";
import { deedDay } from "@/lib/domain/office";
import { containsDay } from "@/lib/domain/period";
import { cellAt, type PositionIndex } from "@/lib/domain/position-index";
import type { ReadTable } from "@/lib/imports/reading/model";
import type { Leader } from "@/lib/leaders/model";

/** The columns of an outside measure: a state's ISO 3166-1 code of two or three letters, a year, and a number. */
export type OutsideColumns = { key: string; year: string; value: string };

/** A leader's position in a year beside what the outside measure says of their state. */
export type Beside = { leader: Leader; office: string; year: number; position: number; outside: number };

/** What was left out, by reason, in rows of the table. */
export type LeftOut = { notRead: number; nobodyInOffice: number; noPosition: number };

/** Who stands for a state, by the title of the office, where its kind is not on record. */
const HEADS = /^(president|prime minister|chancellor|premier|taoiseach|king|queen|emir|supreme leader)\b/i;
/** The middle of a year stands for it. */
const MID_YEAR = "-07-01";

/**
 * Sets positions beside an outside measure of states, year by year: of each row, whoever headed the state in the middle of
 * the year, and their position on the issue as of that day, deeds before words.
 * @returns the sentence that says which column is missing, where one is
 */
export function setBeside(
  tables: readonly ReadTable[],
  columns: OutsideColumns,
  record: { leaders: readonly Leader[]; index: PositionIndex; issue: number },
): { beside: Beside[]; leftOut: LeftOut } | string {
  const wanted = [columns.key, columns.year, columns.value];
  const table = tables.find(({ headings }) => wanted.every((column) => headings.includes(column)));
  if (!table) {
    const headings = tables[0]?.headings ?? [];
    const missing = wanted.find((column) => !headings.includes(column)) ?? columns.key;
    return `There is no column "${missing}"; the columns are ${headings.map((one) => `"${one}"`).join(", ")}.`;
  }
  const [keyAt, yearAt, valueAt] = wanted.map((column) => table.headings.indexOf(column));
  const leftOut: LeftOut = { notRead: 0, nobodyInOffice: 0, noPosition: 0 };
  const beside = table.rows.flatMap(({ cells }): Beside[] => {
    const [key, year, value] = [keyAt, yearAt, valueAt].map((at) => (cells[at ?? -1] ?? "").trim());
    const country = countryOf(key ?? "");
    const outside = value === "" ? Number.NaN : Number(value);
    if (country === null || !/^\d{4}$/.test(year ?? "") || !Number.isFinite(outside)) {
      leftOut.notRead += 1;
      return [];
    }
    const day = `${year}${MID_YEAR}`;
    const head = headOf(record.leaders, country, day);
    if (!head) {
      leftOut.nobodyInOffice += 1;
      return [];
    }
    const { position } = readCell(cellOf(record, head.leader, day), "default");
    if (position === null) {
      leftOut.noPosition += 1;
      return [];
    }
    return [{ ...head, year: Number(year), position, outside }];
  });
  return { beside, leftOut };
}

/** An ISO code of two letters out of one of two or three; null for what is none. */
function countryOf(key: string): string | null {
  const code = key.toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  return iso31661Alpha3ToAlpha2[code] ?? null;
}

function headOf(
  leaders: readonly Leader[],
  country: string,
  day: Day,
): { leader: Leader; office: string } | null {
  for (const leader of leaders) {
    if (leader.country.slug !== country) continue;
    const term = leader.terms.find(
      (held) =>
        (held.officeKind === null ? HEADS.test(held.office) : held.officeKind === "head") &&
        containsDay(held, day),
    );
    if (term) return { leader, office: term.office };
  }
  return null;
}

function cellOf(record: { index: PositionIndex; issue: number }, leader: Leader, day: Day): Cell {
  const deeds = toEpochDay(deedDay(leader.terms, day, "last-day"));
  return cellAt(record.index, leader.id, record.issue, toEpochDay(day), deeds);
}
