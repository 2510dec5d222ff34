import { keptInProcess } from "./process-kept";

// The numbers of the newest release and withholding that this process has read of. A published release changes in one way
// only: a record of it is withheld or put back. So whatever is kept of a release is kept under this number as well; and no
// database that lags behind what was read before may be asked (replicas.ts).

const known = () => keptInProcess("newest-known", () => ({ release: 0, withholding: 0 }));

/** The newest withholding known of, 0 before the first. Part of every key and entity tag beside the release. */
export function newestWithholding(): number {
  return known().withholding;
}

/** The newest release known of, 0 before the first. */
export function newestRelease(): number {
  return known().release;
}

/** Tells of a withholding's number that was read from the database. It only grows, whatever order the reads end in. */
export function learnWithholding(number: number | null): void {
  known().withholding = Math.max(known().withholding, number ?? 0);
}

/** Tells of a release's number that was read from the database. It only grows. */
export function learnRelease(number: number | null): void {
  known().release = Math.max(known().release, number ?? 0);
}
