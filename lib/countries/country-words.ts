import { ADJECTIVES, NOT_COUNTRIES } from "./adjectives";
import { wordPattern } from "./word-pattern";

/** Codes for which Unicode has names that are no country's or territory's. */
const NO_COUNTRIES: ReadonlySet<string> = new Set("AQ EU EZ HM QO UN XA XB ZZ".split(" "));

const NAMES = (["long", "short"] as const).map(
  (style) => new Intl.DisplayNames(["en"], { type: "region", style, fallback: "none" }),
);

/**
 * Every word for a country: its name on record, with its article and without it, long and short names of Unicode's CLDR, its
 * adjectives and people, and its flag. A country that is invented has its name on record and no more.
 * @param slug  ISO 3166-1 alpha-2, upper case
 */
export function countryWords(slug: string, name: string): string[] {
  const names = [name, ...namesOf(slug)].map((one) => one.replace(/^the /i, "")).filter(Boolean);
  const others = (ADJECTIVES[slug] ?? "").split("|").filter(Boolean);
  return [
    ...new Set([
      ...names.flatMap((one) => [`the ${one}`, `The ${one}`, one]),
      ...others.flatMap((one) =>
        /\p{Ll}$/u.test(one) && !/(sh|ch|ese|s)$/.test(one) ? [one, `${one}s`] : one,
      ),
      ...(/^[A-Z]{2}$/.test(slug) ? [flagOf(slug)] : []),
    ]),
  ];
}

/** Names by CLDR; of "Myanmar (Burma)" and "Bosnia & Herzegovina" the parts as well. */
function namesOf(slug: string): string[] {
  if (!/^[A-Z]{2}$/.test(slug) || NO_COUNTRIES.has(slug)) return [];
  return NAMES.flatMap((names) => {
    const name = names.of(slug);
    if (!name) return [];
    const parts = name.split(/[(&)]/).map((part) => part.trim());
    return [name, ...parts, name.replace(" & ", " and ")].filter(Boolean);
  });
}

/** The letters of a code as regional indicators, which are shown as a flag. */
function flagOf(slug: string): string {
  return [...slug].map((letter) => String.fromCodePoint(0x1f1a5 + letter.charCodeAt(0))).join("");
}

/** Whether a text names any country or territory of the world, in any of its words. */
export function namesCountry(text: string): boolean {
  const rest = NOT_COUNTRIES.reduce((left, one) => left.replaceAll(one, ""), text);
  return worldWords().test(rest);
}

let world: RegExp | null = null;

function worldWords(): RegExp {
  world ??= wordPattern(
    allCodes().flatMap((code) => {
      const [name] = namesOf(code);
      return name ? countryWords(code, name) : [];
    }),
    "u",
  );
  return world;
}

function allCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
