import { wordPattern } from "../countries/word-pattern";
import { escapedXml, unescaped } from "../markup/escaped";
import type { Shown, StandIn } from "./shown";
import { lettersFor } from "./signs";

/**
 * What hides who is spoken of in the texts of a presentation: words that stand for a leader, a country, a party, an office or an
 * issue give way to what stands for them, with the same letters in every step.
 * Laws: none of the words is left; a text that holds none is unchanged; done twice it is as done once.
 * @param all  what its steps show, in their order
 */
export function hiderOf(all: readonly Pick<Shown, "blind">[]): (text: string) => string {
  const hide = hideWords(all.flatMap(({ blind }) => blind.words));
  const letters = lettersFor(
    all.flatMap(({ blind }) => textsOf(blind)),
    all.flatMap(({ blind }) => blind.homes),
  );
  return (text) => letters(hide(text));
}

/**
 * Puts what stands for words in their place, the longest first, where they stand as words. Within quotation marks capitals do
 * not matter: what somebody looked for is quoted as it was typed.
 */
export function hideWords(words: readonly StandIn[]): (text: string) => string {
  if (words.length === 0) return (text) => text;
  const stands = new Map(words.toReversed());
  const typedAs = new Map([...stands].map(([word, instead]) => [word.toLowerCase(), instead]));
  const [pattern, typed] = ["gu", "giu"].map((flags) => wordPattern([...stands.keys()], flags));
  if (!pattern || !typed) return (text) => text;
  return (text) =>
    text
      .replace(pattern, (word) => stands.get(word) ?? word)
      .replace(/“[^“”]*”/g, (quoted) =>
        quoted.replace(typed, (word) => typedAs.get(word.toLowerCase()) ?? word),
      );
}

/** The same within the texts of a piece of markup, whose tags stay as they are. */
export function blindMarkup(markup: string, hide: (text: string) => string): string {
  return markup.replace(
    /(^|>)([^<]+)/g,
    (_, before: string, text: string) => `${before}${escapedXml(hide(unescaped(text)))}`,
  );
}

/** All texts of a step in the order in which they are read. */
function textsOf({ title, rows, picture, words, homes: _, ...others }: Shown["blind"]): string[] {
  return [
    title,
    ...rows.flatMap(({ cells }) => cells),
    JSON.stringify(others),
    picture,
    JSON.stringify(words),
  ];
}
