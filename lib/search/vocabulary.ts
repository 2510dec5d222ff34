import { foldText, meantWords } from "./spelling";

/** What finding a word is worth that was not written but probably meant. */
const MEANT_WORTH = 0.8;

/** The words of names, folded. */
export function vocabularyOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** The query's words and, beside a misspelt one, those of the vocabulary that it may have meant. */
export function spelledOut(words: readonly string[], vocabulary: ReadonlySet<string>) {
  return words.flatMap((word, part) => [
    { word, part, worth: 1 },
    ...meantWords(word, vocabulary).map((meant) => ({ word: meant, part, worth: MEANT_WORTH })),
  ]);
}
