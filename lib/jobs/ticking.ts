import type { Db } from "@/lib/db/client";
import type { Job } from "./job";

/** The longest rest of a job that fails again and again. */
const LONGEST_SECONDS = 300;

/** What a clockwork needs of the world, so that a test can wind it by hand. */
export type World = {
  now: () => Date;
  /** Calls `work` once, later. @returns a function that calls it off */
  after: (seconds: number, work: () => void) => () => void;
  complain: (job: Job, error: unknown) => void;
};

/**
 * Runs each job, lets it rest, and runs it again, until told to stop. A job never overlaps itself; one that fails rests
 * twice as long each time, up to five minutes, and is itself again after a success.
 * @returns stop: starts nothing more, and resolves once what is running has ended
 */
export function startTicking(db: Db, jobs: readonly Job[], world: World): () => Promise<void> {
  let stopped = false;
  const pending = new Set<() => void>();
  const running = new Set<Promise<void>>();

  const rest = (job: Job, failures: number) => {
    if (stopped) return;
    const seconds = Math.min(job.everySeconds * 2 ** failures, LONGEST_SECONDS);
    const callOff = world.after(Math.max(seconds, job.everySeconds), () => {
      pending.delete(callOff);
      const run = runOnce(job, failures).finally(() => running.delete(run));
      running.add(run);
    });
    pending.add(callOff);
  };
  const runOnce = async (job: Job, failures: number) => {
    if (stopped) return;
    try {
      await job.run(db, world.now());
      rest(job, 0);
    } catch (error) {
      world.complain(job, error);
      rest(job, failures + 1);
    }
  };

  for (const job of jobs) rest(job, 0);
  return async () => {
    stopped = true;
    for (const callOff of pending) callOff();
    await Promise.all(running);
  };
}

/** The world as it is. Nothing here keeps the process alive. */
export const REAL_WORLD: World = {
  now: () => new Date(),
  after: (seconds, work) => {
    const timer = setTimeout(work, seconds * 1000);
    timer.unref();
    return () => clearTimeout(timer);
  },
  complain: (job, error) => console.error(`The job "${job.name}" failed; it will be tried again.`, error),
};
