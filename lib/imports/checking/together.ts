import type { Change } from "@/lib/change-sets/change";
import { NOUNS } from "@/lib/change-sets/nouns";
import { exclusiveKey, periodOf, writtenPeriod } from "@/lib/change-sets/periods";
import { type Content, referencedSlugs } from "@/lib/change-sets/rows";
import { FirstCome } from "@/lib/domain/overlap";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import { citationsOf } from "@/lib/record-forms/new-sources";
import type { Brief, CheckedRow, DecidedRow, FieldProblem } from "./model";
import { sourceMaker } from "./new-sources";
import { lineOf, placedProblem } from "./place";

/** Rows between two pauses. */
const AT_ONCE = 500;

/** What readers see of a record that rows refer to. */
export type Seen = (noun: string, slug: string) => "visible" | "withheld" | "none";

/**
 * Checks the rows of a file with one another and against what stands. Of two rows of one record, and of two periods of which
 * only one can hold, the first in the file stands, and what stands on record before both. A row that refers to a refused one
 * is refused as well, so that what is left once all refused rows are left out needs no other look.
 * Law: leaving out what is refused, and checking again, refuses nothing more.
 * @param periods  the stances and memberships that stand and may overlap with rows
 * @param pause  waited for between a few hundred rows; where it answers false, the check stops
 * @returns null where it was stopped
 */
export async function checkTogether(
  rows: readonly DecidedRow[],
  periods: readonly Brief[],
  seen: Seen,
  pause: () => Promise<boolean>,
): Promise<CheckedRow[] | null> {
  const own = new Map<DecidedRow, FieldProblem[]>(rows.map((row) => [row, [...row.problems]]));
  const present = rows.filter(({ row }) => !row.leftOut);
  const isRefused = (row: DecidedRow) => (own.get(row)?.length ?? 0) > 0;
  const refuse = (row: DecidedRow, field: string, reason: string) => own.get(row)?.push({ field, reason });
  refuseTwins(present, refuse);
  const newSourcesOf = sourceMaker(rows);
  const bySlug = linesBySlug(rows);
  const sources = new Map<DecidedRow, Change[]>();
  for (let again = true; again; ) {
    again = false;
    const standing = present.filter((row) => !isRefused(row));
    const changed = new Set(
      standing.flatMap(({ changes }) => changes.map(({ noun, slug }) => `${noun} ${slug}`)),
    );
    const isThere = (noun: string, slug: string) =>
      seen(noun, slug) === "visible" || changed.has(`${noun} ${slug}`);
    for (const [at, row] of rows.entries()) {
      if (at % AT_ONCE === 0 && !(await pause())) return null;
      if (row.changes.length === 0 || isRefused(row)) continue;
      const added = newSourcesOf(row.cited, (slug) => isThere("source", slug));
      for (const [field, reasons] of Object.entries(added.problems))
        for (const reason of reasons) refuse(row, field, reason);
      sources.set(row, added.changes);
      // What is wrong with a source that would be added is told already.
      const cited = new Set(row.cited.flatMap(({ source }) => source?.slug ?? []));
      refuseMissing(
        row,
        seen,
        (noun, slug) => isThere(noun, slug) || (noun === "source" && cited.has(slug)),
        {
          bySlug,
          refuse,
        },
      );
      again ||= isRefused(row) && !row.row.leftOut;
    }
    // What only overlaps with a row that goes by itself is not refused for that.
    if (again) continue;
    refuseOverlaps(standing, periods, changed, refuse);
    again = standing.some(isRefused);
  }
  return rows.map((row) => checkedRow(row, own.get(row) ?? [], sources.get(row) ?? []));
}

type Refuse = (row: DecidedRow, field: string, reason: string) => void;

function checkedRow(decided: DecidedRow, problems: FieldProblem[], sources: Change[]): CheckedRow {
  const { row, table, noun, slug, outcome, changes, changed, cited } = decided;
  if (problems.length > 0)
    return {
      place: row.place,
      noun,
      slug,
      outcome: "refused",
      changes: [],
      sources: [],
      changed: [],
      problems: problems.map((problem) => placedProblem(problem, table, row)),
    };
  const own = changes.map((change) =>
    change.action === "remove"
      ? change
      : ({ ...change, content: citationsOf(change.content, cited, sources) } as Change),
  );
  return { place: row.place, noun, slug, outcome, changes: own, sources, changed, problems: [] };
}

/** Two rows of one record: also where one begins a period that another row is of. */
function refuseTwins(rows: readonly DecidedRow[], refuse: Refuse): void {
  const first = new Map<string, DecidedRow>();
  for (const row of rows) {
    if (row.noun === null) continue;
    const own = new Set([
      ...(row.slug ? [`${row.noun} ${row.slug}`] : []),
      ...row.changes.map(({ noun, slug }) => `${noun} ${slug}`),
    ]);
    for (const key of own) {
      const other = first.get(key);
      if (other)
        refuse(
          row,
          slugField(row),
          `It is of the same record (${key}) as ${lineOf(other.row, other.table)}; keep one of the two, or tell them apart.`,
        );
      else first.set(key, row);
    }
  }
}

function slugField({ noun, table }: DecidedRow): string {
  const rule = noun ? RECORD_FORMS[noun].slug : null;
  const typed = !rule || rule.typed || table.columns.some(({ field }) => field === "slug");
  return typed ? "slug" : rule.at;
}

function linesBySlug(rows: readonly DecidedRow[]): Map<string, DecidedRow> {
  return new Map(
    [...rows]
      .reverse()
      .flatMap((row) => (row.noun && row.slug ? [[`${row.noun} ${row.slug}`, row] as const] : [])),
  );
}

function refuseMissing(
  row: DecidedRow,
  seen: Seen,
  isThere: (noun: string, slug: string) => boolean,
  { bySlug, refuse }: { bySlug: ReadonlyMap<string, DecidedRow>; refuse: Refuse },
): void {
  // What it refers to already stands with it.
  const own = row.noun && row.standing ? referencedSlugs(NOUNS[row.noun], row.standing) : [];
  const told = new Set(own.map(({ field, to, slug }) => `${field} ${to} ${slug}`));
  for (const { noun, ...change } of row.changes) {
    if (change.action === "remove") continue;
    for (const { field, to, slug } of referencedSlugs(NOUNS[noun], change.content as Content)) {
      const key = `${field} ${to} ${slug}`;
      if (isThere(to, slug) || told.has(key)) continue;
      told.add(key);
      const other = bySlug.get(`${to} ${slug}`);
      const reason =
        seen(to, slug) === "withheld"
          ? `The ${to} ${slug} is withheld; refer to another, or put it back first.`
          : other
            ? `It refers to the ${to} ${slug} on ${lineOf(other.row, other.table)}, which is ${other.row.leftOut ? "left out" : "refused"}.`
            : `There is no ${to} “${slug}” on record or in the file; add it, or correct it here.`;
      refuse(row, field, reason);
    }
  }
}

/** Of what can hold only one at a time, what stands on record goes first, then the rows in the order of the file. */
function refuseOverlaps(
  rows: readonly DecidedRow[],
  periods: readonly Brief[],
  changed: ReadonlySet<string>,
  refuse: Refuse,
): void {
  const held = new FirstCome<string>();
  for (const { noun, slug, content } of periods) {
    const [key, period] = [exclusiveKey(noun, content), periodOf(content)];
    if (key && period && !changed.has(`${noun} ${slug}`))
      held.take(key, period, `the ${noun} ${slug} on record (${writtenPeriod(content)})`);
  }
  for (const row of rows)
    for (const change of row.changes) {
      if (change.action === "remove") continue;
      const [key, period] = [exclusiveKey(change.noun, change.content), periodOf(change.content)];
      if (!key || !period) continue;
      const name = `${lineOf(row.row, row.table)} (${writtenPeriod(change.content)})`;
      const other = held.take(key, period, name);
      if (other !== null)
        refuse(
          row,
          "from",
          `${writtenPeriod(change.content)} overlaps with ${other}; end one before the other begins.`,
        );
    }
}
