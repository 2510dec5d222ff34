/** Words that nearly every text has; they are left out where the query has others. */
const COMMON = new Set(["the", "and", "for", "with", "from"]);
const MOST_WORDS = 8;

/**
 * The words of a query: letters and digits, in lower case, each once, at most eight. Common words and those of one or
 * two letters ("on", "of") count only where there is nothing else ("Xi", "EU"). Accents stay; the database folds them.
 */
export function searchWords(query: string): string[] {
  const all = [
    ...new Set(
      query
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ];
  const telling = all.filter((word) => word.length > 2 && !COMMON.has(word));
  return (telling.length ? telling : all).slice(0, MOST_WORDS);
}
