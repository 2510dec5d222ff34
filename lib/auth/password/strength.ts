import { PASSWORD_LENGTH } from "./length";

/** How hard a password is to guess, as far as its signs tell: too short to be taken, or one of four. */
export type Strength = "short" | "weak" | "fair" | "good" | "strong";

/** From how many signs that say something new on. */
const FROM: readonly (readonly [Strength, number])[] = [
  ["strong", 18],
  ["good", 14],
  ["fair", 10],
];

/** The shortest run that counts as one that was there before, or as counting up and down. */
const RUN = 3;

/**
 * Judges a password by its signs alone. It knows no words and no lists: what is known from breaches, or one's own name, the
 * server refuses (guessable.ts).
 */
export function strengthOf(password: string): Strength {
  const text = password.replace(/\s+/gu, " ");
  if (text.length < PASSWORD_LENGTH.least) return "short";
  const said = newSigns(text.toLowerCase());
  return FROM.find(([, least]) => said >= least)?.[0] ?? "weak";
}

/**
 * How many signs of a text say something new: a run that stood there before counts as one sign, and so does one that counts
 * up or down or stays (`abcd`, `4321`, `aaaa`).
 */
export function newSigns(text: string): number {
  const signs = [...text];
  let said = 0;
  for (let at = 0; at < signs.length; said += 1) {
    const run = Math.max(stepsFrom(signs, at), repeatedFrom(signs, at));
    at += run >= RUN ? run : 1;
  }
  return said;
}

/** The length of the run from a place on whose signs lie one step apart, always the same. */
function stepsFrom(signs: readonly string[], at: number): number {
  const step = (index: number) =>
    (signs[index]?.codePointAt(0) ?? 0) - (signs[index - 1]?.codePointAt(0) ?? 0);
  const first = step(at + 1);
  if (at + 1 >= signs.length || Math.abs(first) > 1) return 1;
  let end = at + 2;
  while (end < signs.length && step(end) === first) end += 1;
  return end - at;
}

/** The length of the longest run from a place on that stands whole before it. */
function repeatedFrom(signs: readonly string[], at: number): number {
  let longest = 0;
  for (let from = 0; from < at; from++) {
    let length = 0;
    while (from + length < at && at + length < signs.length && signs[from + length] === signs[at + length])
      length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
