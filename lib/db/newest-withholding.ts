import { keptInProcess } from "./process-kept";

// The number of the newest withholding that this process has read of. A published release changes in one way only: a
// record of it is withheld or put back. So whatever is kept of a release is kept under this number as well.

const known = () => keptInProcess("newest-withholding", () => ({ number: 0 }));

/** The newest withholding known of, 0 before the first. Part of every key and entity tag beside the release. */
export function newestWithholding(): number {
  return known().number;
}

/** Tells of a withholding's number that was read from the database. It only grows, whatever order the reads end in. */
export function learnWithholding(number: number | null): void {
  known().number = Math.max(known().number, number ?? 0);
}
