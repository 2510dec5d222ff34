import type { BlocContent } from "@/lib/blocs/schema";
import type { CountryContent } from "@/lib/countries/schema";
import type { EventInput } from "@/lib/events/schema";
import type { IssueInput } from "@/lib/issues/schema";
import type { LeaderContent } from "@/lib/leaders/schema";
import type { MembershipContent } from "@/lib/memberships/schema";
import type { ReactionInput } from "@/lib/reactions/schema";
import type { ReplyInput } from "@/lib/replies/schema";
import type { SourceInput } from "@/lib/sources/schema";
import type { StanceInput } from "@/lib/stances/schema";
import type { TermInput } from "@/lib/terms/schema";

/** Why a record changed: because the person did, because we were wrong, because our method did, or in translation. */
export type ChangeKind = "added" | "leaderChanged" | "corrected" | "methodChanged" | "translated";

/** What each noun's content is as it is handed in; it is checked by the noun's schema. */
export type ContentByNoun = {
  country: CountryContent;
  bloc: BlocContent;
  membership: MembershipContent;
  leader: LeaderContent;
  term: TermInput;
  issue: IssueInput;
  source: SourceInput;
  stance: StanceInput;
  event: EventInput;
  reaction: ReactionInput;
  reply: ReplyInput;
};

type Of<N extends keyof ContentByNoun> = { noun: N; slug: string } & (
  | { action: "add"; kind?: ChangeKind; content: ContentByNoun[N]; wording?: number }
  | { action: "edit"; kind: ChangeKind; content: ContentByNoun[N]; basedOn?: number; wording?: number }
  | { action: "remove"; kind: ChangeKind; basedOn?: number; replacedBy?: string }
);

/**
 * One change of one record. `basedOn` is the revision its author saw; without it, the one readers see now.
 * An edit holds the whole content, not a difference; based on a removal, it brings the record back. `replacedBy` is the
 * slug of another record of the noun that stands for the removed one, where the noun is replaceable. `wording` is the
 * published revision of its issue against which a stance stays coded, where nobody looked at it anew; it is never taken
 * from a form.
 */
export type Change = { [N in keyof ContentByNoun]: Of<N> }[keyof ContentByNoun];
