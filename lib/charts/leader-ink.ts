/** Colours that identify leaders, on which white initials stand; none is an orange or teal of the position scale. */
export const LEADER_INKS = [
  "#35589c",
  "#5a4aa3",
  "#7b3d96",
  "#962f78",
  "#a33052",
  "#6a5a1c",
  "#496a29",
  "#2c6a45",
  "#465f78",
  "#76483a",
  "#1d5d87",
  "#5f5f66",
] as const;

/** The second cue beside the colour: how the disc is drawn. */
export const LEADER_PATTERNS = ["plain", "ring", "half", "stripes", "corner", "dots"] as const;
export type LeaderPattern = (typeof LEADER_PATTERNS)[number];

/** Dash patterns for lines, in the order of `LEADER_PATTERNS`; empty is solid. */
const DASHES: Record<LeaderPattern, string> = {
  plain: "",
  ring: "8 3",
  half: "2 3",
  stripes: "8 3 2 3",
  corner: "14 4",
  dots: "1 4",
};

export type LeaderInk = { index: number; colour: string; pattern: LeaderPattern; dash: string };

/** FNV-1a, 32 bit: spreads short texts well and is the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** A leader's colour and pattern: from the slug alone, so they never change with a selection, a day or a release. */
export function leaderInk(slug: string): LeaderInk {
  const spread = hash(slug);
  const index = spread % LEADER_INKS.length;
  const pattern =
    LEADER_PATTERNS[Math.floor(spread / LEADER_INKS.length) % LEADER_PATTERNS.length] ?? "plain";
  return { index, colour: LEADER_INKS[index] ?? LEADER_INKS[0], pattern, dash: DASHES[pattern] };
}

/** A leader's colour as CSS writes it: lighter on dark paper, so that a line of it can be seen there. */
export function themedInk(colour: string): string {
  return `light-dark(${colour}, color-mix(in oklab, ${colour}, white 45%))`;
}

// Words inside names that carry no initial of their own.
const PARTICLES = new Set([
  "al",
  "bin",
  "da",
  "de",
  "del",
  "der",
  "di",
  "do",
  "dos",
  "el",
  "la",
  "van",
  "von",
  "y",
]);

/** First letters of the first and last word of a name, two at most: "Ada M. Example" → "AE", "Ada" → "A". */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word && !PARTICLES.has(word.toLowerCase()));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase("en") ?? "").join("");
}
