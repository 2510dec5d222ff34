import { MOMENT } from "../moment";

/** How many rows of a table, and the columns of row `n`, as SQL. */
export type Filled = readonly [table: string, rows: number, columns: Record<string, string>];

/** So many seconds before the moment at which all is read. */
export const at = (seconds: string) =>
  `timestamptz '${MOMENT.toISOString()}' - (${seconds}) * interval '1 second'`;
export const hour = (column: string) => at(`${column} * 3600`);
export const hash = (column: string) => `encode(sha256((${column})::text::bytea), 'hex')`;
export const person = (column: string) => `'person-' || ${column} % 1500`;
