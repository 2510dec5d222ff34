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

/** Whether another code may be tried from an address. */
export async function mayTryCode(address: string | null): Promise<boolean> {
  const counted = await limiter().get(limitedAddress(address));
  return (counted?.consumedPoints ?? 0) < MISSES.points;
}

/** Counts a code that led nowhere. */
export async function countMiss(address: string | null): Promise<void> {
  await limiter().penalty(limitedAddress(address));
}
