/**
 * What a user can cause, as a value. Bugs and outages throw instead.
 * - `unauthenticated`, `forbidden`: who asks
 * - `invalid`: what was given; `problems` names each field
 * - `not-found`: no such record, or none that this user may know of
 * - `not-allowed`: the workflow has no such move from here
 * - `conflict`: someone else published a change of the same fields since
 * - `merged`: someone else published a change of other fields since; both stand together now and wait to be read
 * - `overlap`: two stances would hold for one leader, issue and lane on one day
 * - `orphaned`: a visible record would point to one that is not
 * - `withheld`: it would say again what is withheld from readers
 * - `uncited`: a position without a citation
 * - `empty`: nothing to publish
 * - `outdated`: what was read has changed since; nothing was done
 * - `expired`: a link that no longer holds, or was used
 * - `limited`: tried too often; later again
 * - `unreachable`: the server gave no answer (said by the browser's side of a form), or the database gave it none
 */
export const FAILURE_CODES = [
  "unauthenticated",
  "forbidden",
  "invalid",
  "not-found",
  "not-allowed",
  "conflict",
  "merged",
  "overlap",
  "orphaned",
  "withheld",
  "uncited",
  "empty",
  "outdated",
  "expired",
  "limited",
  "unreachable",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** One thing that is wrong: where (record and field, as far as they are known), why, and what to do. */
export type Problem = { record: string; field: string; reason: string };

export type Failure = { ok: false; code: FailureCode; message: string; problems: Problem[] };
export type Result<T> = { ok: true; value: T } | Failure;

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string, problems: Problem[] = []): Failure {
  return { ok: false, code, message, problems };
}
