import { RateLimiterMemory } from "rate-limiter-flexible";
import { keptInProcess } from "@/lib/db/process-kept";
import { limitedAddress } from "./limits";

/**
 * How many codes that lead nowhere may be tried from one address. A code of a presentation is short, so that it can be typed
 * off a wall: seven letters of 31. A room that types a wrong one stays far below.
 */
export const MISSES = { points: 60, seconds: 15 * 60 } as const;

// In the memory of this process, so that trying writes nothing: each instance counts for itself.
const limiter = () =>
  keptInProcess("misses", () => new RateLimiterMemory({ points: MISSES.points, duration: MISSES.seconds }));

/** In how many seconds another code may be tried from an address: 0 where it may be at once. */
export async function untilNextCode(address: string | null): Promise<number> {
  const counted = await limiter().get(limitedAddress(address));
  if (!counted || counted.consumedPoints < MISSES.points) return 0;
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
}

/** Counts a code that led nowhere. */
export async function countMiss(address: string | null): Promise<void> {
  await limiter().penalty(limitedAddress(address));
}
