import type PptxGenJS from "pptxgenjs";
import { type Box, SIZE, TEXT, textHeight } from "./layout";
import type { NoteRun } from "./note-runs";
import { POINTS_PER_INCH } from "./points";

const NOTE_SIZES = [SIZE.note, 14, 13, 12, 11, 10, 9];
/** Between paragraphs, in shares of the size. */
const BETWEEN = 0.5;

/** How high a note stands, in inches. */
export function noteHeight(runs: readonly NoteRun[], width: number, points: number): number {
  const lines = runs.reduce<string[]>(
    (all, { text, isLast }) => {
      all[all.length - 1] += text;
      if (isLast) all.push("");
      return all;
    },
    [""],
  );
  return lines
    .filter(Boolean)
    .reduce(
      (sum, line) => sum + textHeight(line, width - 0.2, points) + (points * BETWEEN) / POINTS_PER_INCH,
      0,
    );
}

/** The largest size in which a note stands in its room. */
export const noteSize = (runs: readonly NoteRun[], { w, h }: Box) =>
  NOTE_SIZES.find((points) => noteHeight(runs, w, points) <= h) ?? 8;

/** A note, in the largest size in which it stands in its room. */
export function addNote(slide: PptxGenJS.Slide, runs: readonly NoteRun[], box: Box): void {
  const fontSize = noteSize(runs, box);
  slide.addText(
    runs.map(({ text, bold, italic, link, item, isLast }, at) => ({
      text,
      options: {
        bold,
        italic,
        ...(link ? { hyperlink: { url: link } } : {}),
        // What begins a line says how the whole of it looks; said again within, it would begin another.
        ...(item && runs[at - 1]?.isLast !== false
          ? { bullet: item === "bullet" ? { indent: 12 } : { type: "number" as const, indent: 16 } }
          : {}),
        ...(isLast ? { breakLine: true, paraSpaceAfter: fontSize * BETWEEN } : {}),
      },
    })),
    { ...box, ...TEXT, fontSize },
  );
}
