import { describe, expect, it } from "vitest";
import type { Actor, Role } from "./permissions";
import {
  CHANGE_SET_STATES,
  type ChangeSetState,
  decideMove,
  MOVES,
  type Move,
  type MoveQuestion,
  movesOpenTo,
} from "./workflow";

const person = (id: string, role: Role, isAdmin = false): Actor => ({
  kind: "person",
  id,
  role,
  isAdmin,
  address: null,
});
const ada = person("ada", "editor");
const ben = person("ben", "reviewer");
const system: Actor = { kind: "system", id: "system" };

/** Ada's change set, in which nobody else wrote. */
const adas = (state: ChangeSetState, actor: Actor, more: Partial<MoveQuestion> = {}): MoveQuestion => ({
  state,
  actor,
  author: "ada",
  contributors: ["ada"],
  authorIsGone: false,
  selfApprovalAllowed: false,
  ...more,
});

/** What each may do with Ada's change set, written out by hand: state, Ada, another editor, a reviewer. */
const TABLE: [ChangeSetState, string, string, string][] = [
  ["draft", "submit withdraw", "", ""],
  ["in-review", "revise withdraw", "take-over", "approve return take-over"],
  ["approved", "revise withdraw", "take-over", "return schedule publish conflict merge stop take-over"],
  ["scheduled", "revise withdraw", "take-over", "return unschedule publish conflict merge stop take-over"],
  ["published", "", "", ""],
  ["returned", "revise withdraw", "take-over", "take-over"],
  ["withdrawn", "", "", ""],
  ["conflicted", "revise withdraw", "take-over", "take-over"],
];

describe("the workflow of a change set", () => {
  it("has a row for every state", () => {
    expect(TABLE.map(([state]) => state)).toEqual(CHANGE_SET_STATES);
  });

  it.each(TABLE)(
    "from %s lets its author: %s; an editor: %s; a reviewer: %s",
    (state, own, editor, reviewer) => {
      const open = (actor: Actor) => movesOpenTo(adas(state, actor)).join(" ");
      expect(open(ada)).toBe(own);
      expect(open(person("cy", "editor"))).toBe(editor);
      expect(open(ben)).toBe(reviewer);
      expect(open(person("di", "member"))).toBe("");
      expect(open(person("ed", "member", true))).toBe("");
    },
  );

  it("lets an author who is a reviewer schedule and publish what another approved", () => {
    const own = (state: ChangeSetState) => movesOpenTo(adas(state, person("ada", "reviewer"))).join(" ");
    expect(own("in-review")).toBe("revise withdraw");
    expect(own("approved")).toBe("schedule publish conflict merge stop revise withdraw");
  });

  it("leads from a draft to publication by four moves of two people", () => {
    const steps: [Move, Actor][] = [
      ["submit", ada],
      ["approve", ben],
      ["schedule", ben],
      ["publish", ben],
    ];
    let state: ChangeSetState = "draft";
    for (const [move, actor] of steps) {
      const decision = decideMove({ ...adas(state, actor), move });
      if (!decision.ok) throw new Error(`${move}: ${decision.code}`);
      state = decision.to;
    }
    expect(state).toBe("published");
  });

  it("names the reason of each refusal: a wrong state, then a missing right, then authorship", () => {
    const decide = (move: Move, actor: Actor, state: ChangeSetState, more: Partial<MoveQuestion> = {}) =>
      decideMove({ ...adas(state, actor, more), move });
    expect(decide("approve", ada, "published")).toEqual({ ok: false, code: "wrong-state" });
    expect(decide("publish", ben, "in-review")).toEqual({ ok: false, code: "wrong-state" });
    expect(decide("approve", ada, "in-review")).toEqual({ ok: false, code: "no-right" });
    expect(decide("approve", person("ada", "reviewer"), "in-review")).toEqual({
      ok: false,
      code: "own-change-set",
    });
    expect(decide("submit", ben, "draft")).toEqual({ ok: false, code: "not-the-author" });
    expect(decide("adopt", ben, "draft")).toEqual({ ok: false, code: "author-is-here" });
    expect(decide("adopt", ben, "draft", { authorIsGone: true })).toEqual({ ok: true, to: "draft" });
    expect(decide("take-over", ada, "returned")).toEqual({ ok: false, code: "own-change-set" });
  });

  it("lets nobody approve what they wrote in, but the system or where it is allowed", () => {
    const approve = (actor: Actor, more: Partial<MoveQuestion> = {}) =>
      decideMove({ ...adas("in-review", actor, more), move: "approve" }).ok;
    const own = person("ada", "reviewer");
    expect(approve(own)).toBe(false);
    expect(approve(own, { selfApprovalAllowed: true })).toBe(true);
    expect(approve(ben)).toBe(true);
    expect(approve(ben, { contributors: ["ada", "ben"] })).toBe(false);
    expect(approve(system, { author: "system", contributors: ["system"] })).toBe(true);
    expect(decideMove({ ...adas("draft", system, { selfApprovalAllowed: true }), move: "submit" }).ok).toBe(
      false,
    );
  });

  it("has no way out of a final state and no way to publish what was not approved", () => {
    for (const { from } of Object.values(MOVES)) {
      expect(from).not.toContain("published");
      expect(from).not.toContain("withdrawn");
    }
    const into = (state: string) => Object.values(MOVES).filter((rule) => rule.to === state);
    expect(into("published").flatMap((rule) => rule.from)).toEqual(["approved", "scheduled"]);
    expect(into("approved").flatMap((rule) => rule.from)).toEqual(["in-review", "scheduled"]);
    expect(into("scheduled").flatMap((rule) => rule.from)).toEqual(["approved"]);
  });
});
