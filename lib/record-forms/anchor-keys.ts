import type { Position } from "@/lib/domain/scale";

/** The names under which a form holds what each position of an issue's scale means, from opposing to supporting. */
export const ANCHOR_KEYS = ["minus2", "minus1", "zero", "plus1", "plus2"] as const;
export type AnchorKey = (typeof ANCHOR_KEYS)[number];

export function positionOfAnchor(key: AnchorKey): Position {
  return (ANCHOR_KEYS.indexOf(key) - 2) as Position;
}

export function anchorOfPosition(position: number): AnchorKey | undefined {
  return ANCHOR_KEYS[position + 2];
}
