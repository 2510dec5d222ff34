import type { BriefingStanding } from "@/lib/domain/briefing-access";
import type { NamedBriefing } from "./content";

/** Who may read a stored briefing beside its owner and its editors: nobody, whoever has its link, or anyone. */
export const VISIBILITIES = ["private", "link", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** For how many days a deleted briefing can be brought back. */
export const KEPT_DAYS = 30;

/** Why others cannot read a briefing that is shared with them: an admin took it down. */
export type TakenDown = { at: Date; reason: string };

/** A stored briefing in a list of one's own. */
export type ListedBriefing = {
  slug: string;
  title: string;
  steps: number;
  standing: NonNullable<BriefingStanding>;
  /** The owner's name. */
  owner: string;
  visibility: Visibility;
  isTakenDown: boolean;
  changedAt: Date;
  deletedAt: Date | null;
};

/** A stored briefing as its owner and its editors know it. */
export type OwnBriefing = {
  id: number;
  slug: string;
  standing: NonNullable<BriefingStanding>;
  owner: string;
  visibility: Visibility;
  linkNumber: number;
  version: number;
  content: NamedBriefing;
  takenDown: TakenDown | null;
};

/** An account that may edit a briefing beside its owner. */
export type CoEditor = { id: string; name: string; email: string };

/** A stored briefing as others know it: without notes for the speaker. */
export type SharedBriefing = {
  id: number;
  slug: string;
  author: string;
  visibility: Visibility;
  version: number;
  changedAt: Date;
  takenDown: TakenDown | null;
};

/** A briefing as admins know it: what it is called, whose it is and who reads it; what it says only where it is shared. */
export type SharedListed = {
  id: number;
  slug: string;
  title: string;
  owner: string;
  visibility: Visibility;
  version: number;
  linkNumber: number;
  changedAt: Date;
  takenDown: TakenDown | null;
};

/** An earlier state of a briefing, as a list shows it. */
export type ListedVersion = {
  number: number;
  title: string;
  steps: number;
  savedBy: string;
  savedAt: Date;
  /** The version whose content it brought back. */
  restores: number | null;
};
