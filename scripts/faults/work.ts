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
export type Told = { ready: true } | { done: number; of: string | number } | { failed: string };
export type Done = { done: number; of: string | number };

/** What a process told before it ended or was killed. */
export type Ended = { done: Done[]; failed: string[]; wasKilled: boolean };

/** Lets a process of its own do some work, undisturbed. */
export const undisturbed = (work: Work): Promise<Ended> => struck(work, { after: 0, befall: async () => {} });

/**
 * Starts a process on some work and lets something befall it, some time after it has begun.
 * @param after  milliseconds
 * @param befall  what happens then; without it the process is killed with SIGKILL
 * @param blocks  the largest file that it may write, in KiB, as a full disk would allow
 */
export async function struck(
  work: Work,
  { after, befall, blocks }: { after: number; befall?: () => Promise<void>; blocks?: number },
): Promise<Ended> {
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
    else if ("failed" in told) ended.failed.push(told.failed);
    else
      strikes = pause(after).then(async () => {
        if (befall) return befall();
        ended.wasKilled = child.kill("SIGKILL");
      });
  });
  const readEnd = new Promise((resolve) => lines.on("close", resolve));
  await exit;
  await readEnd;
  await strikes;
  return ended;
}
