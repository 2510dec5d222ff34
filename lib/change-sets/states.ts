import type { ChangeSetState } from "@/lib/domain/workflow";

// The database's names of states cannot hold hyphens; elsewhere they are written as the domain writes them.

const STORED = {
  draft: "draft",
  "in-review": "inReview",
  approved: "approved",
  scheduled: "scheduled",
  published: "published",
  returned: "returned",
  withdrawn: "withdrawn",
  conflicted: "conflicted",
} as const satisfies Record<ChangeSetState, string>;

export type StoredChangeSetState = (typeof STORED)[ChangeSetState];

/** Every state but those that are final. Named one by one: what is open among much that is done is found by an index only so. */
export const UNDER_WAY: StoredChangeSetState[] = [
  "draft",
  "inReview",
  "approved",
  "scheduled",
  "returned",
  "conflicted",
];

export function storedState(state: ChangeSetState): StoredChangeSetState {
  return STORED[state];
}

export function stateOf(stored: StoredChangeSetState): ChangeSetState {
  return stored === "inReview" ? "in-review" : stored;
}
