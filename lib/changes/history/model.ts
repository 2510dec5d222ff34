import type { Tombstone } from "../../withholdings/model";
import type { ChangeKindName, Content } from "../model";

/** A record as it read from a release on, up to the one that changed it next. */
export type Version = {
  since: number;
  /** The release from which it read otherwise; null for the newest. */
  until: number | null;
  kind: ChangeKindName;
  /** The version that takes the record away. */
  isRemoval: boolean;
  /** Null for a removal, and where it is withheld. */
  content: Content | null;
  withheld: Tombstone | null;
};

/** The version that readers of a release see; undefined before the first. */
export function versionAt(versions: readonly Version[], release: number): Version | undefined {
  return versions.find(({ since, until }) => since <= release && (until === null || release < until));
}
