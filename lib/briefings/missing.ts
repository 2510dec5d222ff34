/** A step that cannot be drawn and is left out: its number among all, counted from 1, and why. */
export type MissingStep = { number: number; reason: string };
