import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { releaseReadAt } from "@/lib/http/public-reads";
import { newestRelease, newestWithholding } from "./newest-known";
import { type Newest, readNewest } from "./newest-question";
import { adapterOn, namedPool } from "./pools";
import { keptInProcess } from "./process-kept";
import { sharedQuestion } from "./shared-question.mjs";

/** How long the question for the newest numbers may take, in ms: as long as a reader may have to wait for a dead replica. */
const QUESTION_MS = 500;
/** How long any other query may take before the primary is asked instead, in ms. */
const QUERY_MS = 3_000;
/** How long a replica that did not answer is left alone, in ms: twice as long each time, up to the longest. */
const REST_MS = 1_000;
const LONGEST_REST_MS = 30_000;

/** A streaming replica, and how far it was when it was last asked. */
export type Replica = {
  name: string;
  /** Asks it how far it is, once for all who ask meanwhile; null where it does not say within half a second. */
  howFar: () => Promise<Newest | null>;
  adapter: () => Promise<SqlDriverAdapter>;
  /** null while it is not known to answer. */
  seen: Newest | null;
  failures: number;
  restsUntil: number;
};

/** The replicas that DATABASE_REPLICA_URL names, each by an address of its own. */
export function replicas(): Replica[] {
  return keptInProcess("replicas", () =>
    (process.env.DATABASE_REPLICA_URL ?? "")
      .split(",")
      .map((url) => url.trim())
      .filter(Boolean)
      .map((url, at) => replicaAt(url, `replica ${at + 1}`)),
  );
}

function replicaAt(connectionString: string, name: string): Replica {
  const timing = (ms: number) => ({ connectionString, connectionTimeoutMillis: ms, query_timeout: ms });
  const asker = namedPool(`${name} newest`, { ...timing(QUESTION_MS), max: 1 });
  const pages = namedPool(name, { ...timing(QUERY_MS), max: 10 });
  let adapter: Promise<SqlDriverAdapter> | undefined;
  const replica: Replica = {
    name,
    // A crowd would wait for one connection in turn, and take the replica for one that does not answer.
    howFar: sharedQuestion(async () => {
      try {
        replica.seen = await readNewest(asker);
        replica.failures = 0;
      } catch {
        leaveAlone(replica);
      }
      return replica.seen;
    }),
    adapter: () => {
      adapter ??= adapterOn(pages).connect();
      return adapter;
    },
    seen: null,
    failures: 0,
    restsUntil: 0,
  };
  // After a restart it may for a moment be behind what it showed before.
  for (const pool of [asker, pages]) pool.on("error", () => leaveAlone(replica));
  return replica;
}

/**
 * A replica that has the release which is the newest to the request being answered, or all that this process has read of, and
 * every withholding that it knows of. So what is kept under a release and a withholding was read where both were known.
 */
export function fitReplica(): Replica | undefined {
  const release = releaseReadAt() ?? newestRelease();
  return replicas().find(({ seen }) => seen !== null && isAsFar(seen, release));
}

function isAsFar({ release, withholding }: Newest, least = newestRelease()): boolean {
  return release >= least && withholding >= newestWithholding();
}

/** Takes a replica for one that does not answer until it is asked again. */
export function leaveAlone(replica: Replica): void {
  const isAlone = replica.seen === null && Date.now() < replica.restsUntil;
  replica.seen = null;
  // Many queries fail at once where one replica dies.
  if (isAlone) return;
  replica.restsUntil = Date.now() + Math.min(REST_MS * 2 ** replica.failures, LONGEST_REST_MS);
  replica.failures++;
}

/**
 * The newest numbers by the first replica that answers and is as far as this process knows. One that failed is asked again
 * beside the requests, which do not wait for it.
 * @returns null where there is none; the primary is to be asked then
 */
export async function newestByReplica(): Promise<Newest | null> {
  for (const replica of replicas()) {
    if (replica.failures > 0) {
      const isDue = Date.now() >= replica.restsUntil;
      // Not twice at once.
      if (isDue) replica.restsUntil = Date.now() + LONGEST_REST_MS;
      if (isDue) void replica.howFar();
      continue;
    }
    const newest = await replica.howFar();
    if (newest && isAsFar(newest)) return newest;
  }
  return null;
}

/**
 * The newest numbers while the primary is away: those of the replica that is furthest, though this process may have read of
 * newer releases. An older record, whole, is better than none; but one that lacks a withholding is not asked. Those that are left
 * alone are asked as well: there is nobody else.
 * @returns null where no replica answers, or none may
 */
export async function newestWithoutPrimary(): Promise<Newest | null> {
  const asked = await Promise.all(replicas().map((replica) => replica.howFar()));
  return asked.reduce<Newest | null>(
    (best, one) => (one && isAsFar(one, (best?.release ?? 0) + 1) ? one : best),
    null,
  );
}

/** A replica that may be asked, after all of them were asked anew how far they are: where the primary gave no answer. */
export async function fitReplicaAnew(): Promise<Replica | undefined> {
  await Promise.all(replicas().map((replica) => replica.howFar()));
  return fitReplica();
}
