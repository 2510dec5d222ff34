import { describe, expect, it } from "vitest";
import { type Actor, CHANGE_SET_STATES, decideMove, MOVES, type Move, movesOpenTo } from "./workflow";

const ada: Actor = { id: "ada", kind: "person" };
const ben: Actor = { id: "ben", kind: "person" };
const system: Actor = { id: "system", kind: "system" };

/** What each may do with Ada's change set, written out by hand: state, Ada herself, anyone else. */
const TABLE: [(typeof CHANGE_SET_STATES)[number], string, string][] = [
  ["draft", "submit withdraw", ""],
  ["in-review", "revise withdraw", "approve return"],
  ["approved", "schedule publish conflict revise withdraw", "return schedule publish conflict"],
  ["scheduled", "unschedule publish conflict revise withdraw", "return unschedule publish conflict"],
  ["published", "", ""],
  ["returned", "revise withdraw", ""],
  ["withdrawn", "", ""],
  ["conflicted", "revise withdraw", ""],
];

describe("the workflow of a change set", () => {
  it("has a row for every state", () => {
    expect(TABLE.map(([state]) => state)).toEqual(CHANGE_SET_STATES);
  });

  it.each(TABLE)("from %s lets the author: %s; another: %s", (state, own, others) => {
    const open = (actor: Actor) =>
      movesOpenTo({ state, actor, author: "ada", selfApprovalAllowed: false }).join(" ");
    expect(open(ada)).toBe(own);
    expect(open(ben)).toBe(others);
  });

  it("leads where the table says", () => {
    const to = (Object.keys(MOVES) as Move[]).map((move) => {
      const actor = MOVES[move].by === "not-author" ? ben : ada;
      return MOVES[move].from.map((state) =>
        decideMove({ state, move, actor, author: "ada", selfApprovalAllowed: false }),
      );
    });
    expect(to.flat().every((decision) => decision.ok)).toBe(true);
    const steps: [Move, Actor][] = [
      ["submit", ada],
      ["approve", ben],
      ["schedule", ben],
      ["publish", ben],
    ];
    let state = CHANGE_SET_STATES[0] ?? "withdrawn";
    for (const [move, actor] of steps) {
      const decision = decideMove({ state, move, actor, author: "ada", selfApprovalAllowed: false });
      if (!decision.ok) throw new Error(`${move}: ${decision.code}`);
      state = decision.to;
    }
    expect(state).toBe("published");
  });

  it("names the reason of each refusal, a wrong state first", () => {
    const decide = (move: Move, actor: Actor, state: (typeof CHANGE_SET_STATES)[number]) =>
      decideMove({ state, move, actor, author: "ada", selfApprovalAllowed: false });
    expect(decide("approve", ada, "in-review")).toEqual({ ok: false, code: "own-change-set" });
    expect(decide("submit", ben, "draft")).toEqual({ ok: false, code: "not-the-author" });
    expect(decide("approve", ada, "published")).toEqual({ ok: false, code: "wrong-state" });
    expect(decide("publish", ben, "in-review")).toEqual({ ok: false, code: "wrong-state" });
  });

  it("lets nobody approve their own, but the system or where it is allowed", () => {
    const approve = (actor: Actor, author: string, selfApprovalAllowed: boolean) =>
      decideMove({ state: "in-review", move: "approve", actor, author, selfApprovalAllowed }).ok;
    expect(approve(ada, "ada", false)).toBe(false);
    expect(approve(ada, "ada", true)).toBe(true);
    expect(approve(ben, "ada", false)).toBe(true);
    expect(approve(system, "system", false)).toBe(true);
    expect(
      decideMove({ state: "draft", move: "submit", actor: system, author: "ada", selfApprovalAllowed: true })
        .ok,
    ).toBe(false);
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
