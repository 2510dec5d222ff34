import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "@/lib/db/client";
import { fail, type Result, succeed } from "@/lib/result";
import { LIMITS, type LimitName, limitedSentence, limitKey } from "./limits";

/**
 * Counts a try against a limit, in the database, so that all instances agree. Never within the transaction of what is
 * tried: a try counts also where that is undone.
 * @param who  an account's address, a person's id or a request's address (`limitedAddress`)
 * @param reached  called for the first try that is one too many, and for no other: a flood is recorded once
 * @returns `limited` with the time at which to try again
 */
export async function consume(
  db: Db,
  limit: LimitName,
  who: string,
  reached: () => Promise<void> = async () => {},
): Promise<Result<null>> {
  try {
    await limiter(db, limit).consume(limitKey(limit, who));
    return succeed(null);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    if (error.consumedPoints === LIMITS[limit].points + 1) await reached();
    return fail("limited", limitedSentence(error.msBeforeNext / 1000));
  }
}

/** Gives a try back to whoever proved to be no intruder. */
export async function giveBack(db: Db, limit: LimitName, who: string): Promise<void> {
  await limiter(db, limit).reward(limitKey(limit, who));
}

/** Forgets every try of this key. */
export async function forget(db: Db, limit: LimitName, who: string): Promise<void> {
  await limiter(db, limit).delete(limitKey(limit, who));
}

const made = new WeakMap<Db, Map<LimitName, RateLimiterPrisma>>();

function limiter(db: Db, limit: LimitName): RateLimiterPrisma {
  const known = made.get(db) ?? new Map<LimitName, RateLimiterPrisma>();
  made.set(db, known);
  const found = known.get(limit);
  if (found) return found;
  const { points, seconds: duration } = LIMITS[limit];
  // Each sweeps the whole table; one of them is enough.
  const clearExpiredByTimeout = known.size === 0;
  const fresh = new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix: "",
    points,
    duration,
    clearExpiredByTimeout,
  });
  known.set(limit, fresh);
  return fresh;
}
