import { expect, it } from "vitest";
import { type BriefingAct, briefingStanding, mayWithBriefing } from "./briefing-access";

const briefing = { ownerId: "ada", editors: ["bo", "cy"] };

it("tells the owner and the editors from everybody else", () => {
  expect(["ada", "bo", "cy", "di", ""].map((id) => briefingStanding(briefing, id))).toEqual([
    "owner",
    "editor",
    "editor",
    null,
    null,
  ]);
});

it.each<[BriefingAct, boolean, boolean]>([
  ["read", true, true],
  ["edit", true, true],
  ["manage", true, false],
  ["leave", false, true],
])("%s: owner %s, editor %s, nobody else", (act, owner, editor) => {
  expect(mayWithBriefing("owner", act)).toBe(owner);
  expect(mayWithBriefing("editor", act)).toBe(editor);
  expect(mayWithBriefing(null, act)).toBe(false);
});
