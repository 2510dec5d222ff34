import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGREEMENT_BANDS, agreementWord } from "./agreement-bands";

describe("agreementWord", () => {
  it("covers [0, 1] in falling bands, ending at 0", () => {
    const starts = AGREEMENT_BANDS.map((band) => band.from);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    expect(starts.at(-1)).toBe(0);
    expect(new Set(AGREEMENT_BANDS.map((band) => band.word)).size).toBe(5);
  });

  it.each([
    [1, "very-close"],
    [0.85, "very-close"],
    [0.845, "very-close"],
    [0.844, "close"],
    [0.65, "close"],
    [0.64, "mixed"],
    [0.45, "mixed"],
    [0.3, "apart"],
    [0.25, "apart"],
    [0.24, "far-apart"],
    [0, "far-apart"],
  ])("of %f is %s", (value, word) => {
    expect(agreementWord(value)).toBe(word);
  });

  it("is one word for one whole percent", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(agreementWord(value)).toBe(agreementWord(Math.round(value * 100) / 100));
      }),
    );
  });
});
