import { TEXT_SIZE } from "./picture";

// Widths of Inter's letters in shares of the size; the average of the others is close enough to break lines by.
const NARROW = /[iljtfrI1.,:;'|!()[\]\s]/;
const WIDE = /[mwMW@%—]/;

/** Widths that were told before: a picture asks for thousands of letters, of which there are few. */
const told = new Map<string, number>();
const MOST_TOLD = 2_000;

function letterWidth(letter: string): number {
  const known = told.get(letter);
  if (known !== undefined) return known;
  const width = NARROW.test(letter) ? 0.32 : WIDE.test(letter) ? 0.88 : /\p{Lu}/u.test(letter) ? 0.68 : 0.56;
  if (told.size < MOST_TOLD) told.set(letter, width);
  return width;
}

/** About how wide a text is in a picture, in its units: for leaving room, never for placing one letter by another. */
export function textWidth(text: string, size = TEXT_SIZE): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** A text in lines that are no wider than `width`; a word that is wider than a line stands alone on one. */
export function linesWithin(text: string, width: number, size = TEXT_SIZE): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a width, with a sign of what is missing. */
export function cutTo(text: string, width: number, size = TEXT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
