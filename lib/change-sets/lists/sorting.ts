import { type Actor, may } from "@/lib/domain/permissions";
import { movesOpenTo } from "@/lib/domain/workflow";
import type { ChangeSetLine } from "../model";

/** What waits for whom; a set stands in one list only, in the first that fits. */
export type SortedChangeSets = {
  /** Mine, returned with a reason or in conflict: I go on. */
  returned: ChangeSetLine[];
  /** In review, and mine to decide. */
  toReview: ChangeSetLine[];
  /** Approved, and mine to publish or to set a time for. */
  toPublish: ChangeSetLine[];
  drafts: ChangeSetLine[];
  scheduled: ChangeSetLine[];
  /** Drafts of somebody who left, mine to adopt. */
  left: ChangeSetLine[];
  /** Mine, with others. */
  underWay: ChangeSetLine[];
  /** Of others, with others. */
  elsewhere: ChangeSetLine[];
};

/** Sorts what someone may know of by what it asks of them. */
export function sortChangeSets(
  lines: readonly ChangeSetLine[],
  actor: Actor,
  selfApprovalAllowed: boolean,
): SortedChangeSets {
  const sorted: SortedChangeSets = {
    returned: [],
    toReview: [],
    toPublish: [],
    drafts: [],
    scheduled: [],
    left: [],
    underWay: [],
    elsewhere: [],
  };
  for (const line of lines) sorted[placeOf(line, actor, selfApprovalAllowed)].push(line);
  sorted.scheduled.sort((a, b) => Number(a.scheduledFor) - Number(b.scheduledFor));
  return sorted;
}

function placeOf(line: ChangeSetLine, actor: Actor, selfApprovalAllowed: boolean): keyof SortedChangeSets {
  const { state, author, authorIsGone, contributors } = line;
  const own = author.id === actor.id;
  if (own && (state === "returned" || state === "conflicted")) return "returned";
  if (state === "draft") return own ? "drafts" : "left";
  if (state === "scheduled") return "scheduled";
  const question = { state, actor, author: author.id, contributors, authorIsGone, selfApprovalAllowed };
  if (movesOpenTo(question).includes("approve")) return "toReview";
  if (state === "approved" && may(actor, "publish")) return "toPublish";
  return own ? "underWay" : "elsewhere";
}
