import { join } from "node:path";
import { run } from "../launcher/run.mjs";
import { Refusal, ROOT } from "../launcher/say.mjs";

/**
 * What one measure takes, in ms: `plain` the plainest loop that gives the same numbers, `explained` every number with the
 * sum it comes from; null where there is none.
 * @typedef {{ name: string, aim: number | null, time: number, plain: number | null, explained: number | null }} MeasureTime
 */

/**
 * Runs scripts/bench/measures.ts in a process of its own.
 * @returns {Promise<MeasureTime[]>}
 * @throws Refusal where it broke, or the plain loop gave other numbers
 */
export async function timeMeasures() {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { code, output } = await run(process.execPath, [tsx, "scripts/bench/measures.ts"], {});
  if (code !== 0) throw new Refusal(`The measures could not be timed.\n${output}`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}
