/** How somebody stands to a stored briefing: it is theirs, they were asked to edit it, or neither. */
export type BriefingStanding = "owner" | "editor" | null;

/**
 * What is done with a stored briefing by people with accounts. What others read of it is a matter of its visibility.
 * - `read`: all of it, with the notes for the speaker and its earlier versions
 * - `edit`: change it, bring back an earlier version, present it
 * - `manage`: say who may read and edit it, delete it and bring it back
 * - `leave`: edit it no longer
 */
export type BriefingAct = "read" | "edit" | "manage" | "leave";

const MAY: Readonly<Record<BriefingAct, readonly BriefingStanding[]>> = {
  read: ["owner", "editor"],
  edit: ["owner", "editor"],
  manage: ["owner"],
  leave: ["editor"],
};

/** How a person stands to a briefing. */
export function briefingStanding(
  { ownerId, editors }: { ownerId: string; editors: readonly string[] },
  person: string,
): BriefingStanding {
  if (ownerId === person) return "owner";
  return editors.includes(person) ? "editor" : null;
}

/** Whether somebody who stands so may do that. Being an admin or a reviewer opens nobody else's briefing. */
export function mayWithBriefing(standing: BriefingStanding, act: BriefingAct): boolean {
  return MAY[act].includes(standing);
}
