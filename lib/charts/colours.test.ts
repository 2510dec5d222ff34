import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { POSITIONS } from "../domain/scale";
import {
  COLOURS,
  type ColourName,
  colour,
  MARK_PAIRS,
  positionColours,
  TEXT_PAIRS,
  type Theme,
} from "./colours";
import { contrast, luminance } from "./contrast";
import { LEADER_INKS } from "./leader-ink";

const THEMES: Theme[] = ["light", "dark"];
const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const discs = readFileSync(new URL("../../components/ui/leader-disc.css", import.meta.url), "utf8");

describe("contrast", () => {
  it("agrees with worked values of WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#ffffff")).toBe(1);
    expect(() => luminance("red")).toThrow(RangeError);
  });
  it.each(THEMES)("is at least 4.5:1 for text in the %s theme", (theme) => {
    for (const [text, ground] of TEXT_PAIRS)
      expect(
        contrast(colour(text, theme), colour(ground, theme)),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
  });
  it.each(THEMES)("is at least 3:1 for marks and borders in the %s theme", (theme) => {
    for (const [mark, ground] of MARK_PAIRS)
      expect(
        contrast(colour(mark, theme), colour(ground, theme)),
        `${mark} on ${ground}`,
      ).toBeGreaterThanOrEqual(3);
  });
  it("is at least 4.5:1 for white initials on every leader's colour", () => {
    for (const ink of LEADER_INKS) expect(contrast(ink, "#ffffff"), ink).toBeGreaterThanOrEqual(4.5);
  });
});

// Viénot, Brettel and Mollon 1999, in linear RGB.
const BLINDNESS = {
  protanopia: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deuteranopia: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};
const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
function seen(hex: string, m: number[]): number[] {
  const rgb = linear(hex);
  return [0, 3, 6].map(
    (row) =>
      Math.max(
        0,
        rgb.reduce((sum, c, i) => sum + c * (m[row + i] ?? 0), 0),
      ) **
        (1 / 2.2) *
      255,
  );
}

describe("the position scale", () => {
  it.each(Object.entries(BLINDNESS))("keeps neighbours and both sides apart under %s", (_, matrix) => {
    for (const theme of THEMES) {
      const shown = POSITIONS.map((p) => seen(colour(positionColours(p).fill, theme), matrix));
      for (const [i, a] of shown.entries())
        for (const b of shown.slice(i + 1))
          expect(Math.hypot(...a.map((c, k) => c - (b[k] ?? 0)))).toBeGreaterThan(20);
    }
  });
  it.each(THEMES)("grows stronger towards both ends in greyscale in the %s theme", (theme) => {
    const strength = POSITIONS.map((p) =>
      contrast(colour(positionColours(p).fill, theme), colour("paper", theme)),
    );
    const [m2 = 0, m1 = 0, , p1 = 0, p2 = 0] = strength;
    expect(m2).toBeGreaterThan(m1);
    expect(p2).toBeGreaterThan(p1);
  });
});

describe("style sheets", () => {
  it("say the colours of this file, no more and no fewer", () => {
    const written = [...css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
    expect(Object.fromEntries(written.map(([, name, light, dark]) => [name, [light, dark]]))).toEqual(
      Object.fromEntries(Object.keys(COLOURS).map((name) => [name, [...COLOURS[name as ColourName]]])),
    );
  });
  it("say the leaders' colours", () => {
    const written = [...discs.matchAll(/\[data-ink="(\d+)"\] \{\s*--disc: (#[0-9a-f]{6});/g)];
    expect(written.map(([, index, hex]) => [Number(index), hex])).toEqual([...LEADER_INKS.entries()]);
  });
});
