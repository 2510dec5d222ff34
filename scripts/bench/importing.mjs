import { runData, SIZES } from "./databases.mjs";

/** How many rows are brought in. */
export const IMPORTED_ROWS = 10_000;

/**
 * What it takes to bring in a file of stances, each with two sources: until its preview is there, and until its draft is made.
 * @param {string} databaseUrl of a database that may be changed
 * @param {keyof typeof SIZES} set what it holds
 * @returns {Promise<{ rows: number, keep: number, preview: number, make: number, longestPause: number, memory: number }>} ms;
 *   longestPause: how long the process answered nobody else meanwhile; memory: MiB
 */
export async function measureImporting(databaseUrl, set) {
  const { leaders, issues } = SIZES[set];
  const args = [IMPORTED_ROWS, leaders, issues].map(String);
  return JSON.parse(await runData(databaseUrl, args, { script: "import-rows.ts" }));
}
