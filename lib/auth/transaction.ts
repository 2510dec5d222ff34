import { AsyncLocalStorage } from "node:async_hooks";
import { APIError } from "better-auth/api";
import { type Db, database, type Tx } from "@/lib/db/client";
import { keptInProcess } from "@/lib/db/process-kept";

// One for the process, as the library's instance is: bundles of routes hold this module apart.
const open = () => keptInProcess("auth-transaction", () => new AsyncLocalStorage<Tx>());

/** The client through which Better Auth reads and writes: the transaction that `withAuth` opened, else the process's own. */
export const authClient: Db = new Proxy({} as Db, {
  get: (_, name) => Reflect.get(open().getStore() ?? database(), name),
});

/**
 * Runs work in one transaction that Better Auth writes through as well, so that a session and the audit row that tells of
 * it stand or fall together (docs/decisions/0011). A refusal of the library's is caught within the work, since what it
 * counted before it refused must stay.
 */
export function withAuth<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  // Long enough for hashes that wait for one another.
  return db.$transaction((tx) => open().run(tx, () => work(tx)), { maxWait: 10_000, timeout: 20_000 });
}

/** What Better Auth answers, or the code of its refusal; whatever else goes wrong is thrown. */
export async function asked<T>(
  call: Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; code: string }> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return { ok: false, code: String(error.body?.code ?? error.status) };
  }
}
