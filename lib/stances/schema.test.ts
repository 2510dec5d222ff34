import { expect, test } from "vitest";
import { stance } from "@/lib/testing/world-records";
import { stanceSchema } from "./schema";

const KITES = { leader: "ada-example", issue: "kites", lane: "does", from: "2019" } as const;
const reasons = (content: unknown) => {
  const parsed = stanceSchema.safeParse(content);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test.each([3, -3, 0.5, Number.NaN, "1"])("%s is no position", (position) => {
  expect(reasons({ ...stance(KITES).content, position })).toEqual([
    "position: position must be a whole number from −2 to 2",
  ]);
});

test.each([-2, -1, 0, 1, 2])("%s is a position", (position) => {
  expect(reasons({ ...stance(KITES).content, position })).toEqual([]);
});

test("each state asks for its own evidence", () => {
  const of = (more: object) => reasons({ ...stance(KITES).content, position: null, citations: [], ...more });
  expect(of({ state: "declined" })).toEqual([
    "citations: a position, unclear and declined need at least one source",
  ]);
  expect(of({ state: "unclear" })).toEqual([
    "citations: a position, unclear and declined need at least one source",
  ]);
  expect(of({ state: "not-found" })).toEqual(["lookedIn: not-found needs the places looked in"]);
  expect(of({ state: "not-found", lookedIn: "The gazette" })).toEqual([]);
  expect(of({ state: "not-applicable" })).toEqual([]);
  expect(of({ state: "not-yet-researched" })).toContain(
    "state: state must be one of unclear, declined, not-found, not-applicable",
  );
});

test("what the schema does not know is refused by name", () => {
  expect(reasons({ ...stance(KITES).content, postion: 1 })).toEqual([': Unrecognized key: "postion"']);
});

test("what the database could not hold is refused before it gets there", () => {
  for (const summary of ["a\u0000b", "half \ud800 a pair"])
    expect(reasons({ ...stance(KITES).content, summary })).toEqual([
      "summary: summary holds a character that cannot be stored; type it anew",
    ]);
  expect(reasons({ ...stance(KITES).content, summary: " " })).toEqual(["summary: summary must not be empty"]);
});
