import type { Position } from "./scale";

/** The two ends of an issue's scale. */
export type Pole = -2 | 2;
export const POLES: readonly Pole[] = [-2, 2];

/** Whoever agrees with a proposition supports it: that is what the scale means everywhere. */
export const AGREEING_POLE: Pole = 2;

type Anchors = Partial<Record<Position, string>>;

/**
 * What the test of direction says of an issue's scale: the editor names the pole at which somebody who agrees with the
 * proposition stands.
 * - `fits`: at +2, as everywhere
 * - `reversed`: at −2, so the words of the poles stand the wrong way round, or the proposition does
 * - `unanswered`: not said yet
 */
export function directionOf(agreesAt: Pole | null): "fits" | "reversed" | "unanswered" {
  if (agreesAt === null) return "unanswered";
  return agreesAt === AGREEING_POLE ? "fits" : "reversed";
}

/**
 * Whether an edit turns an issue's scale round, by giving each pole the words of the other: everything coded on it would
 * then mean the opposite, so that takes a new issue.
 */
export function isScaleReversed(before: Anchors, after: Anchors): boolean {
  const [was, is] = [before, after].map((anchors) => POLES.map((pole) => words(anchors[pole])));
  const [low, high] = was ?? [];
  return Boolean(low && high && low !== high && is?.[0] === high && is?.[1] === low);
}

function words(text: string | undefined): string {
  return (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
