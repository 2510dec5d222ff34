import type { ShownLeader } from "./shown";

/** Words that stand for what is hidden; `{letter}` is the letter of a leader or a country. */
export type BlindWords = { leader: string; party: string; country: string };

/**
 * Hides who is spoken of: a function that puts "Leader A" for a name, in full or family name alone, and likewise for the names
 * of their countries and parties. Letters follow the order of the list. Names within other words stay, as do names of anyone
 * who is not in the list. Within quotation marks capitals do not matter.
 * Laws: no name of the list is left as a word; what holds none is unchanged; done twice it is as done once.
 */
export function blindText(leaders: readonly ShownLeader[], words: BlindWords): (text: string) => string {
  const stands = new Map<string, string>();
  const countries = [...new Set(leaders.map(({ country }) => country))];
  const put = (name: string, instead: string) => name && !stands.has(name) && stands.set(name, instead);
  for (const [at, { name, family }] of leaders.entries()) {
    const instead = words.leader.replace("{letter}", letterOf(at));
    put(name, instead);
    put(family, instead);
  }
  for (const [at, country] of countries.entries()) {
    put(country, words.country.replace("{letter}", letterOf(at)));
    put(country.replace(/^the /i, ""), words.country.replace("{letter}", letterOf(at)));
  }
  for (const { party } of leaders) put(party, words.party);
  if (stands.size === 0) return (text) => text;
  const names = [...stands.keys()].toSorted((a, b) => b.length - a.length).map(literally);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:[Tt]he )?(${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  // What somebody looked for is quoted as it was typed: “trump”.
  const typed = new RegExp(pattern.source, "giu");
  const typedAs = new Map([...stands].map(([name, instead]) => [name.toLowerCase(), instead]));
  return (text) =>
    text
      .replace(pattern, (whole, name: string) => {
        const instead = stands.get(name) ?? whole;
        // "the United States" loses its article, any other word before a name keeps it.
        return whole === name || countries.some((country) => country.endsWith(name))
          ? instead
          : whole.replace(name, instead);
      })
      .replace(/“[^“”]*”/g, (quoted) =>
        quoted.replace(typed, (whole, name: string) => typedAs.get(name.toLowerCase()) ?? whole),
      );
}

/** The same within the texts of a piece of markup, whose tags stay as they are. */
export function blindMarkup(markup: string, blind: (text: string) => string): string {
  return markup.replace(/(^|>)([^<]+)/g, (_, before: string, text: string) => `${before}${blind(text)}`);
}

/** A to Z, then AA, AB … */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`;
}

const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
