import type { Tx } from "./client";

/** A row as column → value; dates as text. */
export type Row = Record<string, unknown>;

/**
 * Writes rows in one statement, whatever their number (a few thousand at a time is best): they travel as one JSON text
 * and take the types of the table's own columns. Columns that no row gives keep their default.
 * Table and column names are our own, never a user's.
 * @param suffix  what follows the insert, such as `ON CONFLICT ("slug") DO NOTHING`
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[], suffix = ""): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).map(quoted).join(", ");
  await tx.$executeRawUnsafe(
    `INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json) ${suffix}`,
    JSON.stringify(rows),
  );
}

/** @throws RangeError for what is written like no name of ours: the keys of a row could be a statement */
function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new RangeError(`${JSON.stringify(name)} is no name of a table or column.`);
  return `"${name}"`;
}

/** Takes `count` numbers from a table's sequence, so that rows which refer to one another can be written together. */
export async function takeIds(tx: Tx, table: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT nextval(pg_get_serial_sequence($1, 'id'))::int AS id FROM generate_series(1, $2::int)`,
    `"${table}"`,
    count,
  );
  return rows.map((row) => row.id);
}

/** The SQLSTATE and constraint behind an error that the database raised, as far as they can be had; else null. */
export function refusalOf(error: unknown): { sqlState: string; message: string } | null {
  const seen = new Set<unknown>();
  for (let at: unknown = error; at && typeof at === "object" && !seen.has(at); ) {
    seen.add(at);
    const found = at as {
      originalCode?: unknown;
      originalMessage?: unknown;
      code?: unknown;
      message?: unknown;
    };
    if (typeof found.originalCode === "string")
      return { sqlState: found.originalCode, message: String(found.originalMessage ?? found.message ?? "") };
    if (typeof found.code === "string" && /^[0-9A-Z]{5}$/.test(found.code) && !/^P\d{4}$/.test(found.code))
      return { sqlState: found.code, message: String(found.message ?? "") };
    const next = at as { meta?: { driverAdapterError?: unknown }; cause?: unknown };
    at = next.meta?.driverAdapterError ?? next.cause;
  }
  return null;
}
