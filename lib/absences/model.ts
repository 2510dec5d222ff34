import type { Day } from "../domain/day";
import type { RecordName, Tombstone } from "../withholdings/model";

/**
 * Why a release shows no record of a slug.
 * - `unknown`: nothing of that name was ever published by then, whatever may be in the making
 * - `removed`: it was taken away; `lastRelease` still shows it
 * - `replaced`: it was taken away because another record is of the same person or document, `by` its slug
 * - `withheld`: it was taken out of every release; `shownAgain` where a later revision, corrected, is to be read today
 */
export type Absence =
  | { kind: "unknown" }
  | { kind: "removed"; lastRelease: number }
  | { kind: "replaced"; by: string }
  | { kind: "withheld"; day: Day; reason: string; cause: RecordName | null; shownAgain: boolean };

export const UNKNOWN: Absence = { kind: "unknown" };

/** A published revision of a record, as far as it decides about its absence. */
export type Trace = {
  until: number | null;
  removed: boolean;
  withheld: boolean;
  /** Slug of the record that stands for it. */
  replacedBy: string | null;
};

/**
 * Decides from a record's revisions up to a release, the newest first, why the release does not show it.
 * @param tombstone  what the log says of it; null where it was never withheld
 */
export function absenceFrom(
  traces: readonly Trace[],
  tombstone: Tombstone | null,
  shownAgain: boolean,
): Absence {
  const [newest] = traces;
  if (!newest) return UNKNOWN;
  if (newest.removed && newest.replacedBy !== null) return { kind: "replaced", by: newest.replacedBy };
  const shown = newest.removed ? traces.find(({ removed, withheld }) => !removed && !withheld) : undefined;
  if (shown?.until) return { kind: "removed", lastRelease: shown.until - 1 };
  return tombstone ? { kind: "withheld", ...tombstone, shownAgain } : UNKNOWN;
}
