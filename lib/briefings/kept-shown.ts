import { keptByRelease } from "@/lib/db/release-cache";
import type { Shown } from "./shown";

/** Steps whose pictures a process holds: those of a few briefings that many open at once. */
const BOUND = 150;

/**
 * Keeps what steps show, so that a room full of people who open one briefing have it drawn once. What it shows names the newest
 * release and leaves out what is withheld: both are part of its key.
 * @param read  draws what a view shows; null where it shows no figure
 * @returns the same, given the newest release
 */
export function keptShown(
  read: (view: string) => Promise<Shown | null>,
): (latest: number, view: string) => Promise<Shown | null> {
  const kept = keptByRelease("shown", BOUND, async (_latest, view: string) => ({ shown: await read(view) }));
  return async (latest, view) => (await kept(latest, view)).shown;
}
