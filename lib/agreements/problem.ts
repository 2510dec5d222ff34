/** The most of each that is computed on at once. */
export const MOST_LEADERS = 500;
export const MOST_ISSUES = 500;
/** A scale with more positions than from 0 to 100 is no scale of steps. */
export const MOST_LEVELS = 101;
export const MOST_WEIGHT = 1_000;
export const LONGEST_NAME = 200;
/** Pairs whose lines may be asked for by name. */
export const MOST_NAMED = 200;

export type PositionsProblemCode =
  | "not-json"
  | "too-large"
  | "bad-request"
  | "unknown-field"
  | "bad-scale"
  | "unknown-measure"
  | "bad-weight"
  | "unknown-issue"
  | "bad-positions"
  | "bad-leader"
  | "bad-name"
  | "off-scale"
  | "too-few-leaders"
  | "too-many-leaders"
  | "too-many-issues"
  | "bad-explain";

/**
 * What is wrong with positions that were brought: where, as `positions.ada.who`, what stands there, cut to a length that
 * can be shown, and which sentence of messages/<language>/api.json tells it, with what the sentence needs.
 */
export type PositionsProblem = {
  path: string;
  value: string;
  code: PositionsProblemCode;
  facts?: Record<string, string | number>;
};

/** What was sent, as it may be repeated to its sender. */
export function shown(value: unknown): string {
  const text = value === undefined ? "" : typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
