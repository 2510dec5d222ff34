/**
 * Signs that stand for a hidden leader or country until a presentation gives out its letters, the same in all of its steps:
 * "Leader ?", where "?" is a character of Unicode's private planes. One character, so that what is laid out with it is cut and
 * broken as it is with a letter.
 */
const PLANES = { leader: 0xf0000, country: 0x100000 } as const;
/** Characters of a plane; of more leaders than these, two would share a sign. */
const PLANE = 0xfffe;
const SIGNS = /[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;

/** @param id  of the record, the same at every release */
export function signOf(kind: keyof typeof PLANES, id: number): string {
  return String.fromCodePoint(PLANES[kind] + (id % PLANE));
}

/** The signs in a text, each as often as it stands there. */
export function signsIn(text: string): string[] {
  return text.match(SIGNS) ?? [];
}

/**
 * Puts letters for signs: A for the first leader among these texts, and for the country of Leader A the same letter.
 * @param homes  signs of leaders with those of their countries
 */
export function lettersFor(
  texts: readonly string[],
  homes: readonly (readonly [leader: string, country: string])[],
): (text: string) => string {
  const leaders = new Set(texts.flatMap(signsIn).filter((sign) => !isCountry(sign)));
  const letters = new Map([...leaders].map((sign, at) => [sign, letterOf(at)]));
  for (const leader of leaders)
    for (const [of, country] of homes)
      if (of === leader && !letters.has(country)) letters.set(country, letters.get(leader) ?? "");
  // A country that nobody here is of.
  for (const sign of texts.flatMap(signsIn))
    if (!letters.has(sign)) letters.set(sign, letterOf(letters.size));
  return (text) => text.replace(SIGNS, (sign) => letters.get(sign) ?? "?");
}

const isCountry = (sign: string) => (sign.codePointAt(0) ?? 0) >= PLANES.country;

/** A to Z, then AA, AB … */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`;
}
