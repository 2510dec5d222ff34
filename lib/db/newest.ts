import { learnRelease, learnWithholding, newestRelease, newestWithholding } from "./newest-known";
import { type Newest, readNewest } from "./newest-question";
import { primaryPool } from "./primary-watch";
import { keptInProcess } from "./process-kept";
import { newestByReplica, newestWithoutPrimary } from "./replicas";

/** For how long after it was asked a number stands for now, in ms: readers see a publication so much later at most. */
const STANDS_MS = 50;
/** From this age on, whoever is answered with a number has it asked for anew, and nobody waits for that. */
const RENEWED_MS = 10;

/** The newest numbers as the server around the application asks for them. */
export type OfferedNewest = {
  /** Asked of a database. @returns null where nothing is published @throws Error where none answers */
  read: () => Promise<Newest | null>;
  /** Those asked for a moment ago, unless this process has read of newer ones since; null where they are to be read. */
  now: () => Newest | null;
};

/**
 * Lets the server around the application ask for the newest numbers, on the global object under `standpoint.newest`
 * (scripts/launcher/answers/answering.mjs does, before each kept answer). By connections of its own, so that it never
 * waits behind the queries of pages.
 */
export function offerNewest(connectionString: string): void {
  keptInProcess("newest", () => {
    const primary = primaryPool("newest", {
      connectionString,
      max: 1,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    return offeredNewest(async () => {
      const newest = await newestByReplica();
      if (newest) return newest;
      return readNewest(primary).catch(async (error) => {
        const older = await newestWithoutPrimary();
        if (older) return older;
        throw error;
      });
    });
  });
}

/** @param ask  a database @param clock  in ms */
export function offeredNewest(
  ask: () => Promise<Newest>,
  clock: () => number = () => performance.now(),
): OfferedNewest {
  let last: { newest: Newest; asked: number } | null = null;
  let isRenewing = false;
  const read = async () => {
    const asked = clock();
    const newest = await ask();
    learnWithholding(newest.withholding);
    learnRelease(newest.release);
    last = newest.release > 0 ? { newest, asked } : null;
    return newest.release > 0 ? newest : null;
  };
  /** Where no database answers, the number ends by its age, and those who then ask are told. */
  const renew = () => {
    isRenewing = true;
    read()
      .catch(() => undefined)
      .finally(() => {
        isRenewing = false;
      });
  };
  return {
    read,
    now() {
      const age = last === null ? STANDS_MS : clock() - last.asked;
      if (last === null || age >= STANDS_MS) return null;
      if (age >= RENEWED_MS && !isRenewing) renew();
      const { release, withholding } = last.newest;
      // What this process has read since, for a page or by publishing itself, is never taken back.
      return release >= newestRelease() && withholding >= newestWithholding() ? last.newest : null;
    },
  };
}
