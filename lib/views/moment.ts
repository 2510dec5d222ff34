import type { Day } from "../domain/day";
import type { Former } from "../domain/office";
import type { Tombstone } from "../withholdings/model";

export type ReleaseSummary = {
  number: number;
  day: Day;
  at: string;
  /** What readers are told of it; where that is withheld, a sentence that says so. */
  sentence: string;
  /** Set where the sentence is withheld: since when and why. */
  withheld: Tombstone | null;
  proposedBy: string;
  approvedBy: string;
  reviewMode: string;
  hash: string;
};

/** Day, release and withholding, resolved: what every page and answer is a function of, beside its own parameters. */
export type Moment = {
  asOf: Day;
  release: ReleaseSummary;
  latest: number;
  /** Number of the newest withholding: what changes a published release. */
  withholding: number;
  today: Day;
  former: Former;
  /** What the address itself said; links keep only that, so that a plain link stays a link to today. */
  given: { asOf: Day | null; release: number | null };
};

export type Link = (path: string, query?: Record<string, string | number | null | undefined>) => string;

/** Writes addresses that keep the moment the reader chose. `#fragment` may stand in the path. */
export function linkFrom(moment: Pick<Moment, "given" | "former">): Link {
  return (path, query = {}) => {
    const [bare = "", fragment] = path.split("#");
    const all: Record<string, string | number | null | undefined> = {
      asOf: moment.given.asOf,
      release: moment.given.release,
      former: moment.former === "strict" ? "strict" : null,
      ...query,
    };
    const pairs = Object.entries(all)
      .filter(
        (pair): pair is [string, string | number] =>
          pair[1] !== null && pair[1] !== undefined && pair[1] !== "",
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([k, v]) =>
          `${k}=${encodeURIComponent(String(v)).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@")}`,
      );
    return `${bare}${pairs.length ? `?${pairs.join("&")}` : ""}${fragment ? `#${fragment}` : ""}`;
  };
}

/** An address that will show the same for good: both day and release are written. */
export function permanentLinkFrom(moment: Pick<Moment, "asOf" | "release" | "former">): Link {
  return linkFrom({ given: { asOf: moment.asOf, release: moment.release.number }, former: moment.former });
}
