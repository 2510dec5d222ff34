import { describe, expect, it } from "vitest";
import { type Actor, may, RIGHTS, type Right, type Role, worksHere } from "./permissions";

const person = (role: Role, isAdmin = false): Actor => ({
  kind: "person",
  id: "ada",
  role,
  isAdmin,
  address: null,
});

/** Who holds each right, written out by hand: member, editor, reviewer, and a member who is an admin. */
const TABLE: [Right, boolean, boolean, boolean, boolean][] = [
  ["keep-briefings", true, true, true, true],
  ["propose", false, true, true, false],
  ["import", false, true, true, false],
  ["comment", false, true, true, false],
  ["invite", false, true, true, false],
  ["answer", false, true, true, false],
  ["review", false, false, true, false],
  ["publish", false, false, true, false],
  ["withhold", false, false, true, true],
  ["manage-people", false, false, false, true],
  ["manage-settings", false, false, false, true],
  ["read-audit", false, false, false, true],
  ["take-down-briefings", false, false, false, true],
  ["erase-reporters", false, false, false, true],
];

describe("the table of rights", () => {
  it("has a row for every right", () => {
    expect(TABLE.map(([right]) => right)).toEqual(Object.keys(RIGHTS));
  });

  it.each(TABLE)(
    "%s: member %s, editor %s, reviewer %s, admin %s",
    (right, member, editor, reviewer, admin) => {
      expect(may(person("member"), right)).toBe(member);
      expect(may(person("editor"), right)).toBe(editor);
      expect(may(person("reviewer"), right)).toBe(reviewer);
      expect(may(person("member", true), right)).toBe(admin);
    },
  );

  it("gives nobody nothing, the program all, and an admin who reviews both", () => {
    for (const right of Object.keys(RIGHTS) as Right[]) {
      expect(may(null, right)).toBe(false);
      expect(may({ kind: "system", id: "seed" }, right)).toBe(true);
      expect(may(person("reviewer", true), right)).toBe(true);
    }
  });

  it("opens the editors' pages to those who have something to do there", () => {
    expect([null, person("member"), person("editor"), person("member", true)].map(worksHere)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
