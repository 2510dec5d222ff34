import type { Day } from "@/lib/domain/day";
import type { BlocMedians } from "@/lib/domain/measures/bloc-medians";
import type { BlocPairs } from "@/lib/domain/measures/bloc-pairs";
import type { Cohesion, Member } from "@/lib/domain/measures/cohesion";
import type { Departures } from "@/lib/domain/measures/departures";
import type { WithBloc } from "@/lib/domain/measures/with-bloc";

/** Fewer members make no pair, and so nothing that could hold together. */
export const MIN_MEMBERS = 2;

/** An issue that blocs are compared on. */
export type BlocIssueHead = { slug: string; name: string; shortName: string; weight: number };

/** A member on the day, with what they hold in the order of the issues. `leader` is their slug. */
export type BlocMember = Member & {
  name: string;
  /** Family name, for narrow places. */
  family: string;
  country: string;
  /** The office held, or last held. */
  office: string | null;
  /** The last day in it; null while it is held, and without an office. */
  heldUntil: Day | null;
  /** The day for which deeds are read, where it is another than the page's. */
  deedDay: Day | null;
  /** How near they stand to the other members. */
  withOthers: WithBloc;
};

/** A bloc, or a list of the reader's own, on the day. */
export type BlocSide = {
  /** The bloc's slug; empty for the reader's own list. */
  slug: string;
  /** At the head of a sentence, or by itself. */
  name: string;
  /** Within a sentence: "your own list". */
  within: string;
  description: string | null;
  members: BlocMember[];
  /** Those of the members whose kind of office is not on record. */
  officeUnsaid: { slug: string; name: string }[];
  /** Leaders of member countries who hold another office than one that leads it; members too where all offices count. */
  otherOffice: { slug: string; name: string; office: string }[];
  /** Leaders of member countries who hold no office on the day. */
  outOfOffice: { slug: string; name: string }[];
  /** Member countries for which no leader on record counts. */
  withoutLeader: string[];
  /** For how many of its member countries a leader on record counts; null for a list, which has no others. */
  onRecord: { known: number; of: number } | null;
  /** By its shared countries: more than one member of one country. */
  countries: { name: string; members: number }[];
  cohesion: Cohesion;
  departures: Departures[];
};

/** Two blocs against one another, and whoever belongs to both. */
export type BlocsAgainst = {
  medians: BlocMedians;
  pairs: BlocPairs;
  both: { slug: string; name: string }[];
};

export const ISSUE_ORDERS = ["issue", "divided"] as const;
