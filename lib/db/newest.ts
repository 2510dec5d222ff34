import { learnRelease, learnWithholding } from "./newest-known";
import { type Newest, readNewest } from "./newest-question";
import { namedPool } from "./pools";
import { keptInProcess } from "./process-kept";
import { newestByReplica } from "./replicas";

/**
 * Lets the server around the application ask for the newest numbers, on the global object under `standpoint.newest`
 * (scripts/launcher/answers/answering.mjs does, before each kept answer). By connections of its own, so that it never
 * waits behind the queries of pages.
 */
export function offerNewest(connectionString: string): void {
  keptInProcess("newest", () => {
    const primary = namedPool("newest", {
      connectionString,
      max: 1,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    return {
      read: async (): Promise<Newest | null> => {
        const newest = (await newestByReplica()) ?? (await readNewest(primary));
        learnWithholding(newest.withholding);
        learnRelease(newest.release);
        return newest.release > 0 ? newest : null;
      },
    };
  });
}
