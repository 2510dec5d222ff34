import type { Position } from "../domain/scale";

export type Theme = "light" | "dark";

/**
 * Every colour of the interface, `[light, dark]`, and the one place where it is decided: pictures and slides take it
 * from here, and a test holds `app/globals.css` to it. Oranges and teals belong to the position scale alone.
 */
export const COLOURS = {
  paper: ["#fbf9f5", "#171512"],
  raised: ["#ffffff", "#211e1a"],
  sunk: ["#f2eee7", "#100e0c"],
  line: ["#ddd6ca", "#3b362f"],
  "line-strong": ["#857c70", "#8c8478"],
  ink: ["#1e1a15", "#efeae2"],
  "ink-soft": ["#5b544a", "#b8b0a4"],
  accent: ["#2c4a94", "#a5bcf5"],
  "accent-wash": ["#e7ebf6", "#252b3d"],
  "on-accent": ["#ffffff", "#12162a"],
  warn: ["#7a1f4f", "#f0a3c8"],
  "warn-wash": ["#f8e9f1", "#3a2130"],
  "minus-2": ["#b2470c", "#f08c4a"],
  "minus-1": ["#efb070", "#a1591f"],
  zero: ["#a8a19a", "#6b645a"],
  "plus-1": ["#72c2be", "#14586a"],
  "plus-2": ["#0b6a68", "#55c4bd"],
  "on-minus-2": ["#ffffff", "#1e1208"],
  "on-minus-1": ["#1e1a15", "#ffffff"],
  "on-zero": ["#1e1a15", "#ffffff"],
  "on-plus-1": ["#1e1a15", "#ffffff"],
  "on-plus-2": ["#ffffff", "#08201f"],
  "minus-edge": ["#9c3c08", "#f3a168"],
  "zero-edge": ["#6b6358", "#a9a196"],
  "plus-edge": ["#075e5c", "#6fd0c9"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourName = keyof typeof COLOURS;

/** The colour as `#rrggbb`. */
export function colour(name: ColourName, theme: Theme): string {
  return COLOURS[name][theme === "light" ? 0 : 1];
}

const SCALE: Record<Position, { fill: ColourName; text: ColourName; edge: ColourName }> = {
  [-2]: { fill: "minus-2", text: "on-minus-2", edge: "minus-edge" },
  [-1]: { fill: "minus-1", text: "on-minus-1", edge: "minus-edge" },
  0: { fill: "zero", text: "on-zero", edge: "zero-edge" },
  1: { fill: "plus-1", text: "on-plus-1", edge: "plus-edge" },
  2: { fill: "plus-2", text: "on-plus-2", edge: "plus-edge" },
};

/** Names of a position's fill, the text on that fill, and its outline, which is also its colour as a word on paper. */
export function positionColours(position: Position): {
  fill: ColourName;
  text: ColourName;
  edge: ColourName;
} {
  return SCALE[position];
}

/** Text and what it stands on; each pair has a contrast of at least 4.5:1 in both themes. */
export const TEXT_PAIRS: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ...(["paper", "raised", "sunk"] as const).flatMap((ground) =>
    (["ink", "ink-soft", "accent", "warn", "minus-edge", "zero-edge", "plus-edge"] as const).map(
      (text) => [text, ground] as const,
    ),
  ),
  ["accent", "accent-wash"],
  ["ink", "accent-wash"],
  ["ink-soft", "accent-wash"],
  ["on-accent", "accent"],
  ["warn", "warn-wash"],
  ["ink", "warn-wash"],
  ["on-minus-2", "minus-2"],
  ["on-minus-1", "minus-1"],
  ["on-zero", "zero"],
  ["on-plus-1", "plus-1"],
  ["on-plus-2", "plus-2"],
];

/** Marks and control borders and what they stand on: at least 3:1. Light fills are drawn with their outline. */
export const MARK_PAIRS: readonly (readonly [mark: ColourName, ground: ColourName])[] = (
  ["paper", "raised", "sunk"] as const
).flatMap((ground) =>
  (["line-strong", "accent", "minus-edge", "zero-edge", "plus-edge", "minus-2", "plus-2"] as const).map(
    (mark) => [mark, ground] as const,
  ),
);
