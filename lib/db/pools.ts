import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { keptInProcess } from "./process-kept";

/**
 * A pool of connections under a name, by which whoever watches this process finds it on the global object
 * (scripts/launcher/watch/metrics.mjs does). A connection that breaks while it is idle is made anew when it is needed.
 */
export function namedPool(name: string, config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on("error", () => undefined);
  keptInProcess("pools", () => new Map<string, Pool>()).set(name, pool);
  return pool;
}

/** Prisma's way to a pool. It brings types of pg of its own, for the one pg that is there. */
export function adapterOn(pool: Pool): PrismaPg {
  return new PrismaPg(pool as unknown as ConstructorParameters<typeof PrismaPg>[0]);
}
