import { type Figure, measureText } from "@/lib/charts/figure";
import { linesWithin } from "@/lib/charts/picture/text-width";
import { figureNotes } from "./figure-notes";

/**
 * Widths for which the picture of an embedded figure is drawn, with the least width of the frame at which each is shown. None is
 * made smaller in its frame from 360 pixels on, so that its letters keep the size they are drawn at.
 */
export const EMBED_WIDTHS = [
  { width: 328, from: 0 },
  { width: 448, from: 480 },
  { width: 568, from: 600 },
  { width: 868, from: 900 },
] as const;

/** Sizes in the frame, in CSS pixels, which its style and its height are both made of. */
export const EMBED_LOOK = {
  padding: 16,
  title: { size: 18, line: 23.4, below: 4 },
  note: { size: 12.5, line: 18.2, below: 8 },
  text: { size: 14, line: 20.3 },
  pictureApart: 8,
} as const;

/** Of the estimate of where lines break, which another font may break earlier. */
const SPARE_LINES = 1;

/** The picture of a frame: the widest that it has room for. */
export function embedWidth(frame: number): number {
  const fit = EMBED_WIDTHS.findLast(({ from }) => from <= frame) ?? EMBED_WIDTHS[0];
  return fit.width;
}

/**
 * How high a frame of a width has to be for a figure to be seen in it without scrolling, in CSS pixels: of its words as far as
 * can be told beforehand where their lines break, with one to spare.
 */
export function frameHeight(figure: Figure, stamp: string, frame: number): number {
  const { padding, title, note, text, pictureApart } = EMBED_LOOK;
  const room = Math.max(100, frame - 2 * padding);
  const picture = figure.draw(embedWidth(frame));
  const linesOf = (words: string, size: number) => linesWithin(words, room, size).length;
  const noteHeight = (words: string) => linesOf(words, note.size) * note.line + note.below;
  return Math.ceil(
    2 * padding +
      linesOf(figure.title, title.size) * title.line +
      title.below +
      noteHeight(measureText(figure)) +
      (picture.height * room) / picture.width +
      2 * pictureApart +
      [...figureNotes(figure), stamp].reduce((sum, words) => sum + noteHeight(words), 0) +
      text.line +
      note.below +
      SPARE_LINES * note.line,
  );
}
