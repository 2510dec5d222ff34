import { LRUCache } from "lru-cache";
import { newestWithholding } from "./newest-known";
import { keptInProcess } from "./process-kept";

/**
 * Keeps what a read of one release gave. A published release changes only where a record of it is withheld or put back,
 * and the running number of that is part of the key, so an entry can never be stale and is never invalidated; it only
 * leaves when the bound is reached. Equal reads that overlap share one query; a failed read is not kept.
 * @param bound  entries kept, all releases together
 */
export function keptByRelease<Args extends (string | number)[], T extends object>(
  name: string,
  bound: number,
  read: (release: number, ...args: Args) => Promise<T>,
): (release: number, ...args: Args) => Promise<T> {
  const cache = keptInProcess(`reads.${name}`, () => new LRUCache<string, Promise<T>>({ max: bound }));
  return (release, ...args) => {
    const key = [release, newestWithholding(), ...args].join("\u0000");
    const kept = cache.get(key);
    if (kept) return kept;
    const fresh = read(release, ...args);
    cache.set(key, fresh);
    fresh.catch(() => cache.delete(key));
    return fresh;
  };
}
