/** Where a change set stands on its way to readers. `published` and `withdrawn` are final. */
export type ChangeSetState =
  | "draft"
  | "in-review"
  | "approved"
  | "scheduled"
  | "published"
  | "returned"
  | "withdrawn"
  | "conflicted";

export const CHANGE_SET_STATES: readonly ChangeSetState[] = [
  "draft",
  "in-review",
  "approved",
  "scheduled",
  "published",
  "returned",
  "withdrawn",
  "conflicted",
];

export type Move =
  | "submit"
  | "approve"
  | "return"
  | "schedule"
  | "unschedule"
  | "publish"
  | "conflict"
  | "revise"
  | "withdraw";

/** Whoever makes a move; `system` is the program itself (the bundled data, the scheduler), never a person. */
export type Actor = { id: string; kind: "person" | "system" };

/**
 * Who may, as far as authorship decides; what a role allows is asked elsewhere.
 * - `author`: the author alone
 * - `not-author`: anyone but the author, unless approving one's own is allowed
 * - `anyone`: no matter who wrote it
 */
type By = "author" | "not-author" | "anyone";

type Rule = { from: readonly ChangeSetState[]; to: ChangeSetState; by: By };

/**
 * The whole workflow: Draft → in review → approved → (scheduled →) published, or returned, withdrawn, conflicted. A
 * conflict is found when a set is about to be published, and its author takes it up again by `revise`, which voids the
 * approval.
 */
export const MOVES: Readonly<Record<Move, Rule>> = {
  submit: { from: ["draft"], to: "in-review", by: "author" },
  approve: { from: ["in-review"], to: "approved", by: "not-author" },
  return: { from: ["in-review", "approved", "scheduled"], to: "returned", by: "not-author" },
  schedule: { from: ["approved"], to: "scheduled", by: "anyone" },
  unschedule: { from: ["scheduled"], to: "approved", by: "anyone" },
  publish: { from: ["approved", "scheduled"], to: "published", by: "anyone" },
  conflict: { from: ["approved", "scheduled"], to: "conflicted", by: "anyone" },
  revise: {
    from: ["in-review", "approved", "scheduled", "returned", "conflicted"],
    to: "draft",
    by: "author",
  },
  withdraw: {
    from: ["draft", "in-review", "approved", "scheduled", "returned", "conflicted"],
    to: "withdrawn",
    by: "author",
  },
};

export type MoveRefusal = "wrong-state" | "not-the-author" | "own-change-set";

export type MoveDecision = { ok: true; to: ChangeSetState } | { ok: false; code: MoveRefusal };

/**
 * Whether a move may be made, and where it leads. The author does not approve or return their own change set; the
 * system may, for the data it was shipped with, and so may a person where `selfApprovalAllowed`.
 * @param author  id of the change set's author
 * @returns the new state, or `wrong-state` (asked first), `not-the-author`, `own-change-set`
 */
export function decideMove(asked: {
  state: ChangeSetState;
  move: Move;
  actor: Actor;
  author: string;
  selfApprovalAllowed: boolean;
}): MoveDecision {
  const { state, move, actor, author, selfApprovalAllowed } = asked;
  const rule = MOVES[move];
  if (!rule.from.includes(state)) return { ok: false, code: "wrong-state" };
  const own = actor.id === author;
  if (rule.by === "author" && !own) return { ok: false, code: "not-the-author" };
  if (rule.by === "not-author" && own && actor.kind !== "system" && !selfApprovalAllowed)
    return { ok: false, code: "own-change-set" };
  return { ok: true, to: rule.to };
}

/** The moves that this actor may make now, in the order of the table; what a form offers as buttons. */
export function movesOpenTo(asked: {
  state: ChangeSetState;
  actor: Actor;
  author: string;
  selfApprovalAllowed: boolean;
}): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => decideMove({ ...asked, move }).ok);
}
