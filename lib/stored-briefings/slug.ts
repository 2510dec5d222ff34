import { randomBytes } from "node:crypto";

/** What is easily read aloud: no letter that looks like a digit. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** The end of a briefing's address: what it is called at first, and eight letters that make it the only one. */
export function newSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-|-$/g, "");
  return `${words || "briefing"}-${randomLetters(8)}`;
}

/** @param count  of letters, each one of 31 */
export function randomLetters(count: number): string {
  let letters = "";
  // What would make some letters likelier than others is thrown away.
  while (letters.length < count)
    for (const byte of randomBytes(count))
      if (byte < 248 && letters.length < count) letters += LETTERS[byte % LETTERS.length];
  return letters;
}
