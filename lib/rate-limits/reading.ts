import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { keptInProcess } from "@/lib/db/process-kept";
import { type Limit, limitedAddress } from "./limits";

/** What readers of the interface may ask from one address; far above what a person or a considerate program needs. */
const USUAL: Limit = { points: 600, seconds: 60 };

/** Parts of a request. An answer that the reader has already (304) costs one of them, any other all of each request that it counts as. */
const PARTS = 10;

/** As how many requests counts what takes longer to make than an answer of the interface: a picture as points or a file of a figure, and a file of a briefing or the whole data set. */
export const COSTS = { plain: 1, drawn: 5, made: 20 } as const;
export type Cost = (typeof COSTS)[keyof typeof COSTS];

/** A request that was counted: what is left of the limit, in whole requests, and after how many seconds it begins anew. */
export type Counted = Limit & { let: boolean; left: number; anew: number };

/**
 * The limit that API_RATE_LIMIT sets as requests/seconds, `600/60`; null for `off`. What is neither counts as not set, and
 * is refused at the start (scripts/launcher/read-limit.mjs).
 */
export function readingLimit(env: Record<string, string | undefined> = process.env): Limit | null {
  const text = env.API_RATE_LIMIT?.trim() ?? "";
  if (text === "off") return null;
  const [, points = "", seconds = ""] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  return points ? { points: Number(points), seconds: Number(seconds) } : USUAL;
}

/**
 * Counts a request of the interface against the limit of its address. In the memory of this process, so that no reading
 * writes to the database: each instance counts for itself.
 * @param address  null for what the program asks itself, which is not counted
 * @param cost  as how many requests it counts; where there are fewer altogether, as all of them
 * @returns null where nothing is limited
 */
export async function countReading(
  address: string | null,
  cost: Cost = COSTS.plain,
): Promise<Counted | null> {
  return settle(address, (limiter, key, most) => limiter.consume(key, Math.min(cost, most) * PARTS));
}

/** Makes of a request that was counted one that cost as little as an answer that the reader has already. @param cost  as it was counted */
export async function countAsKnown(
  address: string | null,
  cost: Cost = COSTS.plain,
): Promise<Counted | null> {
  return settle(address, (limiter, key, most) => limiter.reward(key, Math.min(cost, most) * PARTS - 1));
}

async function settle(
  address: string | null,
  count: (limiter: RateLimiterMemory, key: string, most: number) => Promise<RateLimiterRes>,
): Promise<Counted | null> {
  const limit = readingLimit();
  if (!limit || address === null) return null;
  const told = (result: RateLimiterRes, isLet: boolean): Counted => ({
    ...limit,
    let: isLet,
    left: Math.floor(Math.max(0, result.remainingPoints) / PARTS),
    anew: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  });
  try {
    return told(await count(limiterOf(limit), limitedAddress(address), limit.points), true);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return told(error, false);
  }
}

function limiterOf({ points, seconds }: Limit): RateLimiterMemory {
  const kept = keptInProcess("reading-limits", () => new Map<string, RateLimiterMemory>());
  const name = `${points}/${seconds}`;
  const limiter = kept.get(name) ?? new RateLimiterMemory({ points: points * PARTS, duration: seconds });
  kept.set(name, limiter);
  return limiter;
}
