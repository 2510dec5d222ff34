import { inkColour } from "@/lib/charts/picture/ink";
import { escaped, marksSvg, type Paper } from "@/lib/charts/picture/marks-svg";
import { type Picture, tenth } from "@/lib/charts/picture/picture";
import { linesWithin } from "@/lib/charts/picture/text-width";

/** The size that pages which show a link have room for, in pixels. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 48;
const TITLE = { size: 40, line: 48, most: 3 };
const MEASURE = { size: 20, line: 27, most: 2 };
const FOOT = { size: 20, height: 44 };
const ROOM = CARD.width - 2 * MARGIN;
/** The picture is drawn for a column so wide, so that its letters can be read in a small card. */
const DRAWN = 640;

const PAPER: Paper = { inkOf: (ink) => inkColour(ink, "light"), isLinked: false };

/**
 * What a pasted link shows: the finding, how it was measured, as much of the picture as there is room for, and whose it is
 * with day and release.
 * @param draw  the picture at a width, where it can no higher than there is room for
 * @returns an SVG document of the card's size
 */
export function shareCard({
  title,
  measure,
  stamp,
  draw,
}: {
  title: string;
  measure: string;
  stamp: string;
  draw: (width: number, tallest?: number) => Picture;
}): string {
  const heads = shortened(linesWithin(title, ROOM, TITLE.size), TITLE.most);
  const notes = shortened(linesWithin(measure, ROOM, MEASURE.size), MEASURE.most);
  const notesTop = MARGIN + heads.length * TITLE.line + 8;
  const top = notesTop + notes.length * MEASURE.line + 16;
  const foot = CARD.height - FOOT.height;
  const picture = draw(DRAWN, ((foot - top - 12) * DRAWN) / ROOM);
  const scale = Math.min(ROOM / picture.width, Math.max(1.1, (foot - top - 12) / picture.height));
  const left = (CARD.width - picture.width * scale) / 2;
  const ink = inkColour("ink", "light");
  const soft = inkColour("ink-soft", "light");
  const lines = (all: string[], y: number, { size, line }: { size: number; line: number }, more: string) =>
    all.map(
      (text, at) =>
        `<text x="${MARGIN}" y="${y + size + at * line}" font-size="${size}" ${more}>${escaped(text)}</text>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Inter">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${inkColour("paper", "light")}"/>`,
    ...lines(heads, MARGIN - 8, TITLE, `fill="${ink}" font-family="'Source Serif 4', Inter"`),
    ...lines(notes, notesTop, MEASURE, `fill="${soft}"`),
    `<clipPath id="room"><rect x="0" y="${top}" width="${CARD.width}" height="${foot - top - 8}"/></clipPath>`,
    `<g clip-path="url(#room)"><g transform="translate(${tenth(left)} ${top}) scale(${tenth(scale * 100) / 100})">${marksSvg(picture.marks, PAPER)}</g></g>`,
    `<line x1="${MARGIN}" x2="${CARD.width - MARGIN}" y1="${foot}" y2="${foot}" stroke="${inkColour("line-strong", "light")}"/>`,
    `<text x="${MARGIN}" y="${foot + 29}" font-size="${FOOT.size}" fill="${ink}">${escaped(stamp)}</text>`,
    "</svg>\n",
  ].join("");
}

/** So many lines at most; of more, the last says that there are. */
function shortened(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s,;:.]+$/, "")} …`];
}
