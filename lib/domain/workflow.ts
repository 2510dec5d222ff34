import { type Actor, may, type Right } from "./permissions";

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
  | "merge"
  | "stop"
  | "revise"
  | "take-over"
  | "adopt"
  | "withdraw";

/**
 * Who may, as far as authorship decides; what a role allows is asked of the table of rights.
 * - `author`: the author alone
 * - `not-author`: anyone but the author
 * - `not-contributor`: anyone who never wrote in it, unless approving one's own is allowed
 * - `not-author-gone`: anyone but the author, who has left
 * - `anyone`: no matter who wrote it
 */
type By = "author" | "not-author" | "not-contributor" | "not-author-gone" | "anyone";

type Rule = { from: readonly ChangeSetState[]; to: ChangeSetState; by: By; right: Right };

/**
 * The whole workflow: Draft → in review → approved → (scheduled →) published, or returned, withdrawn, conflicted.
 * - `conflict` is found when a set is about to be published and another release touched the same fields; its author
 *   takes it up again by `revise`
 * - `merge` is made then where only other fields of the same records were touched: the set holds both, and since nobody
 *   has read that, the approval is void
 * - `stop` is made then where something in the set was withheld that publishing would show again; its author takes it up
 *   by `revise` as after a conflict
 * - `take-over` makes someone else the author, and the set a draft; `adopt` does so with the draft of someone who left
 */
export const MOVES: Readonly<Record<Move, Rule>> = {
  submit: { from: ["draft"], to: "in-review", by: "author", right: "propose" },
  approve: { from: ["in-review"], to: "approved", by: "not-contributor", right: "review" },
  return: {
    from: ["in-review", "approved", "scheduled"],
    to: "returned",
    by: "not-contributor",
    right: "review",
  },
  schedule: { from: ["approved"], to: "scheduled", by: "anyone", right: "publish" },
  unschedule: { from: ["scheduled"], to: "approved", by: "anyone", right: "publish" },
  publish: { from: ["approved", "scheduled"], to: "published", by: "anyone", right: "publish" },
  conflict: { from: ["approved", "scheduled"], to: "conflicted", by: "anyone", right: "publish" },
  merge: { from: ["approved", "scheduled"], to: "in-review", by: "anyone", right: "publish" },
  stop: { from: ["approved", "scheduled"], to: "conflicted", by: "anyone", right: "publish" },
  revise: {
    from: ["in-review", "approved", "scheduled", "returned", "conflicted"],
    to: "draft",
    by: "author",
    right: "propose",
  },
  "take-over": {
    from: ["in-review", "approved", "scheduled", "returned", "conflicted"],
    to: "draft",
    by: "not-author",
    right: "propose",
  },
  adopt: { from: ["draft"], to: "draft", by: "not-author-gone", right: "review" },
  withdraw: {
    from: ["draft", "in-review", "approved", "scheduled", "returned", "conflicted"],
    to: "withdrawn",
    by: "author",
    right: "propose",
  },
};

export type MoveRefusal = "wrong-state" | "no-right" | "not-the-author" | "own-change-set" | "author-is-here";

export type MoveDecision = { ok: true; to: ChangeSetState } | { ok: false; code: MoveRefusal };

/** What decides about a move of a change set, beside the move itself. */
export type MoveQuestion = {
  state: ChangeSetState;
  actor: Actor;
  /** Id of its author. */
  author: string;
  /** Ids of all who ever wrote in it, the author among them. */
  contributors: readonly string[];
  /** Whether the author's account is disabled. */
  authorIsGone: boolean;
  /** Whether those who wrote in it may approve it: a team of one. */
  selfApprovalAllowed: boolean;
};

/**
 * Whether a move may be made, and where it leads. Nobody approves or returns what they wrote in; the system may, for the
 * data it was shipped with, and so may a person where `selfApprovalAllowed`.
 * @returns the new state, or the reason against it: `wrong-state` is asked first, then `no-right`, then authorship
 */
export function decideMove({ move, ...asked }: MoveQuestion & { move: Move }): MoveDecision {
  const { state, actor } = asked;
  const rule = MOVES[move];
  if (!rule.from.includes(state)) return { ok: false, code: "wrong-state" };
  if (!may(actor, rule.right)) return { ok: false, code: "no-right" };
  const refusal = refusalByAuthorship(rule.by, asked);
  return refusal ? { ok: false, code: refusal } : { ok: true, to: rule.to };
}

function refusalByAuthorship(by: By, asked: MoveQuestion): MoveRefusal | null {
  const { actor, author, contributors, authorIsGone, selfApprovalAllowed } = asked;
  const own = actor.id === author;
  switch (by) {
    case "anyone":
      return null;
    case "author":
      return own ? null : "not-the-author";
    case "not-author":
      return own ? "own-change-set" : null;
    case "not-author-gone":
      if (own) return "own-change-set";
      return authorIsGone ? null : "author-is-here";
    case "not-contributor": {
      const wrote = own || contributors.includes(actor.id);
      return wrote && actor.kind !== "system" && !selfApprovalAllowed ? "own-change-set" : null;
    }
  }
}

/** The moves that this actor may make now, in the order of the table; what a page offers as buttons. */
export function movesOpenTo(asked: MoveQuestion): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => decideMove({ ...asked, move }).ok);
}
