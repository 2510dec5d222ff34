import type { Db, Tx } from "@/lib/db/client";
import type { Failure, Result } from "@/lib/result";

/** Rolls back what was begun, and carries the refusal out. */
class Undone extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Runs work in one transaction that leaves nothing behind where its result is a failure. */
export async function atomically<T>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T>>,
  options?: { maxWait?: number; timeout?: number },
): Promise<Result<T>> {
  try {
    return await db.$transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Undone(result);
      return result;
    }, options);
  } catch (error) {
    if (error instanceof Undone) return error.failure;
    throw error;
  }
}
