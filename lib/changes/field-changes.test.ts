import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldChanges, linesOf } from "./field-changes";

describe("fields that a release changed", () => {
  it("names only what differs", () => {
    const before = { from: "2020", to: null, position: -1, summary: "Ada Example spoke." };
    const after = { from: "2020", to: "2021-03", position: -2, summary: "Ada Example spoke." };
    expect(fieldChanges(before, after)).toEqual([
      { field: "to", before: [], after: ["2021-03"] },
      { field: "position", before: ["−1"], after: ["−2"] },
    ]);
  });

  it("gives of a list what came and what went", () => {
    const before = {
      citations: [
        { source: "x-1", quote: null },
        { source: "x-2", quote: "word" },
      ],
    };
    const after = {
      citations: [
        { source: "x-2", quote: "word" },
        { source: "x-3", quote: null },
      ],
    };
    expect(fieldChanges(before, after)).toEqual([{ field: "citations", before: ["x-1"], after: ["x-3"] }]);
  });

  it("gives a reordered list whole, and sees an item that stands twice", () => {
    expect(fieldChanges({ codes: [1, 2] }, { codes: [2, 1] })).toEqual([
      { field: "codes", before: ["1", "2"], after: ["2", "1"] },
    ]);
    expect(fieldChanges({ codes: [1, 1] }, { codes: [1] })).toEqual([
      { field: "codes", before: ["1"], after: [] },
    ]);
  });

  it("writes a coder who could not decide, and nothing for an empty field", () => {
    expect(linesOf([null, 0])).toEqual(["–", "0"]);
    expect(linesOf("")).toEqual([]);
    expect(linesOf(null)).toEqual([]);
  });

  it("finds nothing between a record and itself", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))),
        (c) => {
          expect(fieldChanges(c, structuredClone(c))).toEqual([]);
        },
      ),
    );
  });
});
