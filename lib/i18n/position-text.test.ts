import { expect, it } from "vitest";
import { cellText, shownText } from "./position-text";

const said = { position: 1, state: null, confidence: "low", revisionId: 1, day: "2020-01-01" } as const;
const done = { position: -2, state: null, confidence: "high", revisionId: 2, day: "2020-01-01" } as const;

it("says a position in words and as a number, and how weakly it is sourced", () => {
  expect(shownText(done)).toBe("opposes strongly, −2");
  expect(shownText(said, "says")).toBe("says: supports, +1, weakly sourced");
});

it("never takes a missing record for a position", () => {
  expect(shownText(null, "does")).toBe("does: not yet researched");
  expect(shownText({ position: null, state: "declined", confidence: "low" })).toBe("declined to answer");
});

it("tells where word and deed differ", () => {
  expect(cellText({ says: said, does: done })).toBe(
    "says: supports, +1, weakly sourced; does: opposes strongly, −2; word and deed differ",
  );
  expect(cellText({ says: said, does: null })).toBe(
    "says: supports, +1, weakly sourced; does: not yet researched",
  );
});
