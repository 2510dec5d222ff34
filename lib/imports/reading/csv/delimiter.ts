/** What may stand between the cells of a line; the earlier, the likelier. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How much of a file is looked at, in characters and in records. */
const SAMPLE = 500_000;
const RECORDS = 50;

/**
 * What stands between the cells of a table: the one that divides the first records into as many cells as the headings,
 * into the most if several do; else the most frequent among the headings.
 */
export function delimiterOf(text: string): Delimiter {
  const [heading = [], ...records] = delimitersByRecord(text.slice(0, SAMPLE));
  const counts = DELIMITERS.map((delimiter, at) => {
    const count = heading[at] ?? 0;
    return { delimiter, count, isEven: count > 0 && records.every((record) => record[at] === count) };
  });
  counts.sort((a, b) => Number(b.isEven) - Number(a.isEven) || b.count - a.count);
  return counts[0]?.delimiter ?? ",";
}

/** How often each delimiter stands outside quotation marks, in each of the first records that are not blank. */
function delimitersByRecord(text: string): number[][] {
  const records: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let isBlank = true;
  let isQuoted = false;
  let beginsCell = true;
  for (let at = 0; at < text.length && records.length < RECORDS; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') at++;
      else isQuoted = false;
      continue;
    }
    const isLineEnd = character === "\n" || character === "\r";
    const delimiter = (DELIMITERS as readonly string[]).indexOf(character);
    if (isLineEnd) {
      if (!isBlank) records.push(counts);
      counts = DELIMITERS.map(() => 0);
    } else if (delimiter >= 0) counts[delimiter] = (counts[delimiter] ?? 0) + 1;
    else if (character === '"' && beginsCell) isQuoted = true;
    isBlank = isLineEnd;
    beginsCell = isLineEnd || delimiter >= 0;
  }
  // The last record of a long file is cut off.
  if (!isBlank && (records.length === 0 || text.length < SAMPLE)) records.push(counts);
  return records;
}
