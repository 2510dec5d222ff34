/** A figure's table in words: its heads, and each row with the key that names it. */
export type WordTable = { heads: readonly string[]; rows: readonly WordRow[] };
type WordRow = { key: string; cells: readonly string[] };

/** What another release makes of a row: in both with other words, or in one of them alone. */
export type RowDifference = { kind: "changed" | "added" | "removed"; row: string; was: string; is: string };

/**
 * The rows in which two states of one figure differ, by key, in the order of the older with what is new at the end.
 * Law: empty for the same state; swapped when the states are.
 */
export function rowDifferences(older: WordTable, newer: WordTable): RowDifference[] {
  const [before, after] = [byKey(older.rows), byKey(newer.rows)];
  const changed = older.rows.flatMap((row): RowDifference[] => {
    const now = after.get(row.key);
    if (!now) return [{ kind: "removed", row: nameOf(row), was: restOf(row, older.heads), is: "" }];
    const heads = older.heads.filter((_, at) => row.cells[at] !== now.cells[at]);
    if (heads.length === 0) return [];
    const only = (one: WordRow) => wordsOf(one, older.heads, (at) => row.cells[at] !== now.cells[at]);
    // A second cell that itself differs names nothing.
    const name = row.cells[1] === now.cells[1] ? nameOf(row) : (row.cells[0] ?? "");
    return [{ kind: "changed", row: name, was: only(row), is: only(now) }];
  });
  const added = newer.rows
    .filter(({ key }) => !before.has(key))
    .map(
      (row): RowDifference => ({ kind: "added", row: nameOf(row), was: "", is: restOf(row, newer.heads) }),
    );
  return [...changed, ...added];
}

const byKey = (rows: readonly WordRow[]) => new Map(rows.map((row) => [row.key, row]));

/** A row is called by its first two cells, such as a leader and an issue. */
const nameOf = ({ cells }: WordRow) => cells.slice(0, 2).filter(Boolean).join(", ");

const restOf = (row: WordRow, heads: readonly string[]) => wordsOf(row, heads, (at) => at > 1);

function wordsOf({ cells }: WordRow, heads: readonly string[], isAsked: (at: number) => boolean): string {
  return cells
    .map((cell, at) => (isAsked(at) ? `${heads[at] ?? ""}: ${cell}` : null))
    .filter((words) => words !== null)
    .join("; ");
}
