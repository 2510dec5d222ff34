/** What became of a source's address, as it was last asked. */
export const LINK_STATES = ["live", "moved", "changed", "gone", "unreachable"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/**
 * Why an address could not be read.
 * - `name`: nothing is known under the host's name
 * - `connection`: no connection, or it broke
 * - `certificate`: the host could not prove that it is the one that is named
 * - `time`: too slow
 * - `redirects`: led on and on
 * - `address`: leads to something that is not public, or no page of the web
 * - `status`: answered by an error, whose status is kept
 */
export const UNREACHED = [
  "name",
  "connection",
  "certificate",
  "time",
  "redirects",
  "address",
  "status",
] as const;
export type Unreached = (typeof UNREACHED)[number];

/**
 * What was seen at an address. `movedTo` is where its permanent redirects lead, null where there are none;
 * `textHash` is of the normalised text.
 */
export type Seen =
  | { kind: "read"; status: number; movedTo: string | null; textHash: string }
  | { kind: "gone"; status: number; movedTo: string | null }
  | { kind: "unreached"; why: Unreached; status: number | null };

/** A published source as it waits to be asked. */
export type DueSource = { sourceId: number; revisionId: number; slug: string; url: string };

/** What is known of a source's address. Days and instants as `Date`. */
export type Health = {
  revisionId: number;
  url: string;
  state: LinkState;
  status: number | null;
  movedTo: string | null;
  why: Unreached | null;
  /** How often in a row it could not be reached. */
  failures: number;
  textHash: string | null;
  /** When its text was last seen. */
  seenAt: Date | null;
  /** Since when it is in this state. */
  since: Date;
  checkedAt: Date;
  lookedAt: Date | null;
  lookedBy: string | null;
};

/** A source whose address waits for an editor's look. Days as texts. */
export type SourceToLookAt = {
  slug: string;
  title: string;
  publisher: string;
  url: string;
  archivedAt: string | null;
  state: Exclude<LinkState, "live">;
  status: number | null;
  movedTo: string | null;
  why: Unreached | null;
  since: string;
  seenOn: string | null;
  checkedOn: string;
};
