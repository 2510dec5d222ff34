import { importing } from "./importing";
import { KEEPING } from "./keeping";
import type { Place } from "./place";
import { PUBLISHING } from "./publishing";

/** Something that befalls the program in the middle of its work. */
export type Fault = {
  name: string;
  /** How long the work takes, about: the moment is drawn from it, and from a little more. */
  spanMs: number;
  /**
   * Begins the work and strikes it.
   * @param after  milliseconds from the beginning of the work
   * @returns a function that looks at what is left, makes it whole again, and returns what was lost, a sentence each
   */
  strike: (place: Place, after: number) => Promise<() => Promise<string[]>>;
};

/** Every fault, with how often `npm run test:full` tries it: 200 times in all. */
export const FAULTS: readonly { fault: Fault; tries: number }[] = [
  { fault: PUBLISHING.killed, tries: 45 },
  { fault: importing, tries: 25 },
  { fault: KEEPING.backup, tries: 30 },
  { fault: KEEPING.restore, tries: 25 },
  { fault: KEEPING.replace, tries: 12 },
  { fault: KEEPING.migration, tries: 18 },
  { fault: PUBLISHING.restarted, tries: 12 },
  { fault: PUBLISHING.cut, tries: 15 },
  { fault: PUBLISHING.clock, tries: 4 },
  { fault: KEEPING.diskFull, tries: 14 },
];

/** What one try came to. */
export type Outcome = { lost: string[]; seconds: number };

/** Strikes once, at a moment drawn from the work's span and a fifth more. @param drawn  0 to 1 */
export async function tryOnce(place: Place, fault: Fault, drawn: number): Promise<Outcome> {
  const look = await fault.strike(place, Math.round(drawn * fault.spanMs * 1.2));
  const began = performance.now();
  const lost = await look();
  return { lost, seconds: (performance.now() - began) / 1000 };
}
