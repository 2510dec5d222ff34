import type { Tx } from "@/lib/db/client";

// Any constant will do, as long as nothing else in the database locks it.
const RELEASE_LOCK = 7_204_118_656;

/**
 * Waits for the one lock under which what readers see is changed: releases are made, and records withheld, one at a time,
 * so that each sees all that came before it and numbers are committed in their order. Held until the transaction ends.
 */
export async function lockReleases(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${RELEASE_LOCK})`;
}
