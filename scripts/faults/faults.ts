import { DISK_FULL } from "./disk-full";
import { importing } from "./importing";
import { KEEPING } from "./keeping";
import type { Place } from "./place";
import { POWER_CUT } from "./power-cut";
import { PUBLISHING } from "./publishing";

/** Something that befalls the program in the middle of its work. */
export type Fault = {
  name: string;
  /** How long the work takes, about: the moment is drawn from it, and from a little more. */
  spanMs: number;
  /** What it takes beside a database: file systems of its own, in memory, or as root on loop devices. */
  needs?: "own mounts" | "loop devices";
  /** What was seen of all tries so far, in a sentence. */
  seen?: () => string;
  /**
   * Begins the work and strikes it.
   * @param place  a server with the usual settings; what needs a disk of its own has another one
   * @param after  milliseconds from the beginning of the work
   * @param drawn  the number from 0 to 1 that the moment was drawn by, for whatever else is drawn
   * @returns a function that looks at what is left, makes it whole again, and returns what was lost, a sentence each
   */
  strike: (place: Place, after: number, drawn: number) => Promise<() => Promise<string[]>>;
};

/** Every fault, with how often `npm run test:full` tries it: 332 times in all, 200 of them killed while it publishes, imports, backs up or migrates. */
export const FAULTS: readonly { fault: Fault; tries: number }[] = [
  { fault: PUBLISHING.killed, tries: 80 },
  { fault: importing, tries: 45 },
  { fault: KEEPING.backup, tries: 45 },
  { fault: KEEPING.restore, tries: 25 },
  { fault: KEEPING.replace, tries: 12 },
  { fault: KEEPING.migration, tries: 30 },
  { fault: PUBLISHING.restarted, tries: 12 },
  { fault: PUBLISHING.cut, tries: 15 },
  { fault: PUBLISHING.clock, tries: 4 },
  { fault: KEEPING.diskFull, tries: 14 },
  { fault: DISK_FULL.publishing, tries: 20 },
  { fault: DISK_FULL.importing, tries: 10 },
  { fault: POWER_CUT.publishing, tries: 12 },
  { fault: POWER_CUT.backup, tries: 8 },
];

/** What one try came to. */
export type Outcome = { lost: string[]; seconds: number };

/** Strikes once, at a moment drawn from the work's span and a fifth more. @param drawn  0 to 1 */
export async function tryOnce(place: Place, fault: Fault, drawn: number): Promise<Outcome> {
  const look = await fault.strike(place, Math.round(drawn * fault.spanMs * 1.2), drawn);
  const began = performance.now();
  const lost = await look();
  return { lost, seconds: (performance.now() - began) / 1000 };
}
