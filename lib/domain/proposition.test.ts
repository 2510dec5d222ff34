import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionOf, isScaleReversed } from "./pole";
import { propositionFindings } from "./proposition";

const found = (text: string) => propositionFindings(text).map(({ kind, passage }) => `${kind}: ${passage}`);

describe("the checklist for a proposition", () => {
  it.each([
    ["The state should license kites.", []],
    ["", []],
    ["Should the state license kites?", ["no-proposition: Should the state license kites?"]],
    ["Kites are licensed.", ["no-proposition: Kites are licensed."]],
    ["The state should license kites and lanterns.", ["double-barrelled: and"]],
    ["The state should take action on kites.", ["vague: take action"]],
    ["The state should license kites if towns agree.", ["qualified: if"]],
    ["The state should honour the 2025 kite treaty.", []],
    ["The state should license all kites within 3 years.", ["quantified: all", "quantified: 3"]],
    ["The state should not license kites.", ["negated: not"]],
    ["The state shouldn’t license kites.", ["negated: shouldn’t"]],
    ["The state should stop reckless kite flying.", ["negated: stop", "loaded: reckless"]],
  ])("in %j: %j", (text, expected) => expect(found(text)).toEqual(expected));

  it("says of a sentence that it is long", () => {
    const text = `The state should ${"licence ".repeat(23)}kites.`;
    expect(found(text)).toEqual([`long: ${text}`]);
  });

  it("names a passage where it stands, in the order of the text", () => {
    const words = fc.array(
      fc.constantFrom("should", "and", "kites", "not", "fair", "if", "10 %", "the", "corrupt"),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const findings = propositionFindings(text);
        for (const { at, passage } of findings) expect(text.slice(at, at + passage.length)).toBe(passage);
        expect(findings.map(({ at }) => at)).toEqual(findings.map(({ at }) => at).sort((a, b) => a - b));
      }),
    );
  });

  it("finds in the bundled issues what their editors would argue about", () => {
    const issues = JSON.parse(readFileSync(`${import.meta.dirname}/../../prisma/seed/issues.json`, "utf8"));
    const kinds = Object.fromEntries(
      issues.map(({ slug, proposition }: Record<string, string>) => [
        slug,
        [...new Set(propositionFindings(proposition ?? "").map(({ kind }) => kind))],
      ]),
    );
    expect(kinds).toEqual({
      multilateralism: ["double-barrelled", "qualified"],
      who: ["double-barrelled"],
      "paris-agreement": ["double-barrelled"],
      "climate-policy": [],
      "gender-policy": ["double-barrelled"],
      trade: [],
      falklands: [],
      "us-argentina-support": ["qualified"],
      brics: ["double-barrelled"],
    });
  });
});

describe("the direction of a scale", () => {
  it("is that whoever agrees stands at +2", () => {
    expect(directionOf(2)).toBe("fits");
    expect(directionOf(-2)).toBe("reversed");
    expect(directionOf(null)).toBe("unanswered");
  });

  it("is turned round where each pole gets the words of the other, and not by any other edit", () => {
    const before = { [-2]: "Bans kites.", 2: "Makes kites a duty.", 0: "Neither." };
    expect(isScaleReversed(before, { [-2]: "makes kites a duty", 2: "Bans kites!" })).toBe(true);
    expect(isScaleReversed(before, { ...before, 2: "Makes kites a duty for all." })).toBe(false);
    expect(isScaleReversed(before, { [-2]: "Makes kites a duty.", 2: "Makes kites a duty." })).toBe(false);
    expect(isScaleReversed({}, before)).toBe(false);
    expect(isScaleReversed({ [-2]: "Same.", 2: "Same." }, { [-2]: "Same.", 2: "Same." })).toBe(false);
  });
});
