/** A passage of a text that wants another look: of which kind, where it begins (UTF-16 units), and what it says. */
export type TextFinding<Kind extends string> = { kind: Kind; at: number; passage: string };
