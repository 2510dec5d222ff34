import { leadersOf } from "./cases.mjs";
import { runData } from "./databases.mjs";

/**
 * What the files of a briefing of 20 steps take, by form: `ofPlain` beside the same figures as CSV, made in the same process.
 * @typedef {{ form: string, steps: number, time: number, ofPlain: number, longestPause: number, bytes: number, memory: number }} Exported
 */

/**
 * @param {string} databaseUrl @param {import("./databases.mjs").SetName} set what it holds
 * @returns {Promise<Exported[]>} ms; longestPause: how long the process answered nobody else meanwhile; memory: MiB
 */
export async function measureExporting(databaseUrl, set) {
  const issues =
    set === "bundled"
      ? ["who", "paris-agreement", "trade", "brics"]
      : Array.from({ length: 10 }, (_, n) => `synthetic-issue-${n}`);
  const args = [leadersOf(set).slice(0, 20), issues].map((slugs) => slugs.join(","));
  return JSON.parse(await runData(databaseUrl, args, { script: "export-files.ts" }));
}
