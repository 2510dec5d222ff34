import type { ChangeSetState } from "../domain/workflow";
import type { Who } from "../people/names/model";

/** A link by which a guest reads one change set, as editors see it. */
export type GuestLink = {
  id: string;
  /** The guest's name. */
  label: string;
  invitedBy: Who;
  createdAt: Date;
  expiresAt: Date;
};

/**
 * What a guest's link opens, by where the change set stands: it is read and answered while editors read it, rests while its
 * author rewrites it, and is closed once it is published or withdrawn.
 */
export type GuestStanding = "open" | "resting" | "closed";

export function guestStanding(state: ChangeSetState): GuestStanding {
  if (state === "published" || state === "withdrawn") return "closed";
  return state === "in-review" || state === "approved" || state === "scheduled" ? "open" : "resting";
}
