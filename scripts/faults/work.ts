import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** What a process of its own is given to do (worker.ts). */
export type Work = { url: string } & (
  | { what: "publish"; ids: readonly number[]; times?: readonly string[] }
  | { what: "import"; folder: string; files: readonly string[] }
  | { what: "backup"; files: readonly string[] }
  | { what: "restore" | "replace"; file: string }
  | { what: "migrate" }
);
/** What it tells, a line each. */
export type Told =
  | { ready: true }
  | { done: number; of: string | number }
  | { failed: string }
  /** Tried again. */
  | { refused: string };
export type Done = { done: number; of: string | number };

/** What a process told before it ended or was killed. */
export type Ended = { done: Done[]; failed: string[]; wasKilled: boolean };

/**
 * What befalls a process at its work.
 * - after: milliseconds from the beginning of the work
 * - befall: what happens then, given what was told until then; without it the process is killed with SIGKILL
 * - blocks: the largest file that it may write, in KiB, as a full disk would allow
 * - hear: counts what was refused, whether or not it was tried again
 */
export type Strike = {
  after: number;
  befall?: (told: Ended) => Promise<void>;
  blocks?: number;
  hear?: { refused: number };
};

/** Lets a process of its own do some work, undisturbed. */
export const undisturbed = (work: Work): Promise<Ended> => struck(work, { after: 0, befall: async () => {} });

/** Starts a process on some work and lets something befall it, some time after it has begun. */
export async function struck(work: Work, { after, befall, blocks, hear }: Strike): Promise<Ended> {
  const node = [process.execPath, "--import", "tsx", "scripts/faults/worker.ts", JSON.stringify(work)];
  const limited = ["-c", `ulimit -f ${blocks}; exec "$@"`, "bash", ...node];
  const [program = "", ...args] = blocks === undefined ? node : ["bash", ...limited];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"], env: process.env });
  const ended: Ended = { done: [], failed: [], wasKilled: false };
  const exit = new Promise((resolve) => child.on("close", resolve));
  let strikes: Promise<unknown> = Promise.resolve();
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    // Some of the work says how it goes, for people.
    if (!line.startsWith("{")) return;
    const told: Told = JSON.parse(line);
    if ("done" in told) ended.done.push(told);
    else if ("failed" in told || "refused" in told) {
      if ("failed" in told) ended.failed.push(told.failed);
      if (hear) hear.refused++;
    } else
      strikes = pause(after).then(async () => {
        if (befall) return befall(ended);
        ended.wasKilled = child.kill("SIGKILL");
      });
  });
  const readEnd = new Promise((resolve) => lines.on("close", resolve));
  await exit;
  await readEnd;
  await strikes;
  return ended;
}
