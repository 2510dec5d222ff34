import { escapedXml } from "@/lib/markup/escaped";
import { inkColour } from "./ink";
import { marksSvg, type Paper } from "./marks-svg";
import { type Picture, TEXT_SIZE, tenth } from "./picture";
import { linesWithin } from "./text-width";

/** What stands round a picture that leaves its page, so that it can be read and cited by itself. */
export type Captions = {
  title: string;
  /** The measure with its day and release. */
  measure: string;
  /** What its numbers stand for, what it leaves out, coverage, source and address, one line each. */
  notes: string[];
};

const MARGIN = 24;
const TITLE = 20;
const NOTE = 11;
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', Georgia, serif";

const FILE: Paper = { inkOf: (ink) => inkColour(ink, "light"), isLinked: false };

/**
 * A picture as an SVG file in the light theme, with its title, measure and sources in it.
 * @param alternative  the text that states the values, for whoever does not see the picture
 */
export function svgFile(picture: Picture, captions: Captions, alternative: string): string {
  const room = picture.width;
  const title = linesWithin(captions.title, room, TITLE);
  const measure = linesWithin(captions.measure, room, TEXT_SIZE + 1);
  const notes = captions.notes.flatMap((note) => linesWithin(note, room, NOTE));
  const head = title.length * TITLE * 1.25 + measure.length * 18 + 16;
  const foot = notes.length * NOTE * 1.5 + 12;
  const [width, height] = [picture.width + 2 * MARGIN, tenth(head + picture.height + foot + 2 * MARGIN)];
  const lines = (all: string[], y: number, size: number, step: number, more: string) =>
    all
      .map(
        (line, at) =>
          `<text x="${MARGIN}" y="${tenth(y + at * step)}" font-size="${size}" ${more}>${escapedXml(line)}</text>`,
      )
      .join("");
  const ink = `fill="${inkColour("ink", "light")}"`;
  const soft = `fill="${inkColour("ink-soft", "light")}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}">`,
    `<title>${escapedXml(captions.title)}</title><desc>${escapedXml(alternative)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${inkColour("paper", "light")}"/>`,
    lines(title, MARGIN + TITLE, TITLE, TITLE * 1.25, `${ink} font-weight="600" font-family="${SERIF}"`),
    lines(measure, MARGIN + title.length * TITLE * 1.25 + 14, TEXT_SIZE + 1, 18, soft),
    `<g transform="translate(${MARGIN} ${tenth(MARGIN + head)})">${marksSvg(picture.marks, FILE)}</g>`,
    lines(notes, MARGIN + head + picture.height + 24, NOTE, NOTE * 1.5, soft),
    "</svg>\n",
  ].join("");
}
