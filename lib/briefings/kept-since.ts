import { keptByRelease } from "@/lib/db/release-cache";
import type { StepSince } from "./since";

/** Comparisons that a process holds: those of some briefings that many open. */
const BOUND = 500;

/**
 * Keeps what the newest release makes of views, so that each is compared once for all who open a briefing. What is withheld is
 * part of its key.
 * @param compare  compares a view with the same at the newest release
 */
export const keptSince = (
  compare: (latest: number, view: string) => Promise<StepSince>,
): ((latest: number, view: string) => Promise<StepSince>) => keptByRelease("step-since", BOUND, compare);
