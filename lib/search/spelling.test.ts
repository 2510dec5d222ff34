import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, foldText, meantWords } from "./spelling";

describe("edit distance", () => {
  it("counts letters added, dropped, changed and swapped", () => {
    expect(editDistance("melei", "milei", 2)).toBe(1);
    expect(editDistance("macorn", "macron", 2)).toBe(1);
    expect(editDistance("kirchner", "kirschner", 2)).toBe(1);
    expect(editDistance("orban", "obama", 5)).toBe(3);
    expect(editDistance("abc", "xyz", 1)).toBe(2);
  });

  it("is symmetric, zero for the same only, and bounded by the longer word", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 20);
        expect(distance).toBe(editDistance(b, a, 20));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, 1)).toBe(Math.min(distance, 2));
      }),
    );
  });
});

describe("the word that was meant", () => {
  const vocabulary = new Set(["example", "specimen", "xanadu", "kites"].map(foldText));
  it("is one edit away, two in long words", () => {
    expect(meantWords("exampel", vocabulary)).toEqual(["example"]);
    expect(meantWords("Xánado", vocabulary)).toEqual(["xanadu"]);
    expect(meantWords("spezimem", vocabulary)).toEqual(["specimen"]);
    expect(meantWords("exumpla", vocabulary)).toEqual([]);
  });
  it("is not asked for where the word is known, unfinished or too short", () => {
    expect(meantWords("kites", vocabulary)).toEqual([]);
    expect(meantWords("kite", vocabulary)).toEqual([]);
    expect(meantWords("kit", vocabulary)).toEqual([]);
  });
});
