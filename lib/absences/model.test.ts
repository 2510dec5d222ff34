import { describe, expect, it } from "vitest";
import { absenceFrom, type Trace } from "./model";

const trace = (given: Partial<Trace>): Trace => ({
  until: null,
  removed: false,
  withheld: false,
  replacedBy: null,
  ...given,
});
const TOMBSTONE = { day: "2026-03-01", reason: "It was false.", cause: null };

describe("why a release shows no record of a slug", () => {
  it("is unknown where nothing was published", () => {
    expect(absenceFrom([], null, false)).toEqual({ kind: "unknown" });
  });

  it("names the last release that shows a removed record, past those that are withheld", () => {
    const gone = trace({ removed: true });
    expect(absenceFrom([gone, trace({ until: 5 })], null, false)).toEqual({
      kind: "removed",
      lastRelease: 4,
    });
    expect(
      absenceFrom([gone, trace({ until: 5 }), trace({ until: 3, withheld: true })], TOMBSTONE, false),
    ).toEqual({ kind: "removed", lastRelease: 4 });
  });

  it("leads from a replaced record to the one that stands for it", () => {
    expect(
      absenceFrom([trace({ removed: true, replacedBy: "bo-sample" }), trace({ until: 5 })], null, false),
    ).toEqual({ kind: "replaced", by: "bo-sample" });
  });

  it("gives day and reason of a withheld record, removed since or not, and whether it is shown again", () => {
    const withheld = trace({ withheld: true });
    expect(absenceFrom([withheld], TOMBSTONE, true)).toEqual({
      kind: "withheld",
      ...TOMBSTONE,
      shownAgain: true,
    });
    expect(
      absenceFrom(
        [trace({ removed: true, withheld: true }), trace({ until: 2, withheld: true })],
        TOMBSTONE,
        false,
      ),
    ).toMatchObject({ kind: "withheld", shownAgain: false });
  });
});
