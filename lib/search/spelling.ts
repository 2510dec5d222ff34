/** Case and accents taken away, as the database's search_text does for the letters that names here are made of. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Edit distance in which swapping two neighbours is one edit, as is adding, dropping or changing a letter (optimal
 * string alignment). Gives up and returns `most + 1` where the distance is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/**
 * Words of the vocabulary that a misspelt word may have meant: one edit away, two from eight letters on, nearest first.
 * None for words under four letters, and none for one that the vocabulary has or that begins one of its words: similarity of trigrams,
 * which serves the rest, is blind where every third letter of a short word is touched ("melei").
 */
export function meantWords(word: string, vocabulary: ReadonlySet<string>): string[] {
  const given = foldText(word);
  if (given.length < 4) return [];
  const most = given.length < 8 ? 1 : 2;
  const near: { known: string; distance: number }[] = [];
  for (const known of vocabulary) {
    if (known.startsWith(given)) return [];
    const distance = editDistance(given, known, most);
    if (distance <= most) near.push({ known, distance });
  }
  near.sort((x, y) => x.distance - y.distance || (x.known < y.known ? -1 : 1));
  return near.slice(0, 3).map(({ known }) => known);
}
