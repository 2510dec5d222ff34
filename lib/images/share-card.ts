import { inkColour } from "@/lib/charts/picture/ink";
import { marksSvg, type Paper } from "@/lib/charts/picture/marks-svg";
import { type Picture, tenth } from "@/lib/charts/picture/picture";
import { stagePicture } from "@/lib/charts/picture/stage-picture";
import { cutTo, linesWithin } from "@/lib/charts/picture/text-width";
import { wholeRows } from "@/lib/charts/picture/whole-rows";
import { getTranslator } from "@/lib/i18n/translator";
import { escapedXml } from "@/lib/markup/escaped";

/** The size that pages which show a link have room for, in pixels. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 48;
const TITLE = { size: 40, line: 48, most: 3 };
const MEASURE = { size: 20, line: 27, most: 2 };
const FOOT = { size: 20, height: 44 };
/** Of a line that says how much more there is. */
const MORE = { size: 18, height: 30 };
/** Of what a page of words is about, and of what stands in it. */
const TEXT = { size: 28, line: 38, most: 5 };
const LINE = { size: 24, line: 40 };
const ROOM = CARD.width - 2 * MARGIN;

/** Smallest size of letters, in pixels of the card, at which a picture is shown whole; and the smallest that pictures are written in. */
const LEAST_LETTERS = 8;
const DRAWN_LETTERS = 11;
/** Widths that a picture is tried at, the widest first, since of two that are as easily read it fills the card. */
const WIDTHS = [1040, 960, 880, 800, 720, 660, 600, 540, 480, 420, 360] as const;
/** Those of a list, whose columns stand beside one another, and of the upper part of a longer picture. */
const LIST_WIDTHS = [1040, 960, 880, 800, 720, 660, 600] as const;
const PART_WIDTHS = [1040, 880] as const;

const PAPER: Paper = { inkOf: (ink) => inkColour(ink, "light"), isLinked: false };

type Card = { title: string; measure: string; stamp: string };
type Drawn = { draw: (width: number, tallest?: number) => Picture; isList?: boolean };

/**
 * What a pasted link shows: the finding, how it was measured, the picture and whose it is with day and release. A picture that
 * could not be read if it were made so small ends with a whole row, and how many more there are.
 * @param draw  the picture at a width, where it can no higher than there is room for
 * @returns an SVG document of the card's size
 */
export function shareCard({ draw, isList, ...card }: Card & Drawn): string {
  const [roomy, roomier] = [frameOf(card, MEASURE.most), frameOf(card, 1)];
  const first = shownOf({ draw, isList }, roomy.height);
  // The picture matters more than the second line of how it was measured.
  const [frame, { picture, left }] =
    first.left === 0 ? [roomy, first] : [roomier, shownOf({ draw, isList }, roomier.height)];
  const room = left > 0 ? frame.height - MORE.height : frame.height;
  const scale = Math.floor(Math.min(ROOM / picture.width, room / picture.height) * 1000) / 1000;
  const x = (CARD.width - picture.width * scale) / 2;
  return frame.around([
    `<clipPath id="rows"><rect width="${picture.width}" height="${tenth(picture.height)}"/></clipPath>`,
    `<g transform="translate(${tenth(x)} ${frame.top}) scale(${scale})"><g clip-path="url(#rows)">${marksSvg(picture.marks, PAPER)}</g></g>`,
    ...(left > 0
      ? [
          moreLine(
            getTranslator("common")("figure.moreRows", { count: left }),
            frame.top + picture.height * scale,
          ),
        ]
      : []),
  ]);
}

/**
 * What a pasted link to a page of words shows: what it is called, what it is about, and as many lines of what stands in it as
 * there is room for.
 */
export function wordsCard({
  title,
  text,
  stamp,
  lines,
}: {
  title: string;
  text: string;
  stamp: string;
  lines: readonly string[];
}): string {
  const { top, height, around } = frameOf({ title, measure: "", stamp }, 0);
  const about = shortened(linesWithin(text, ROOM, TEXT.size), TEXT.most);
  const from = top + about.length * TEXT.line + 20;
  const room = top + height - from;
  const fit = Math.floor(room / LINE.line);
  const shown = lines.length <= fit ? lines : lines.slice(0, Math.floor((room - MORE.height) / LINE.line));
  const left = lines.length - shown.length;
  return around([
    ...about.map((line, at) =>
      textLine(line, { y: top + TEXT.size + at * TEXT.line, size: TEXT.size, ink: "ink-soft" }),
    ),
    ...shown.map((line, at) =>
      textLine(cutTo(line, ROOM, LINE.size), {
        y: from + LINE.size + at * LINE.line,
        size: LINE.size,
        ink: "ink",
      }),
    ),
    ...(left > 0
      ? [moreLine(getTranslator("common")("figure.more", { count: left }), from + shown.length * LINE.line)]
      : []),
  ]);
}

/** The whole picture in the shape that suits the room, or as many whole rows of it as can be read. */
function shownOf({ draw, isList = false }: Drawn, height: number): { picture: Picture; left: number } {
  const room = { width: ROOM / CARD.height, height: height / CARD.height };
  const whole = stagePicture(draw, room, isList ? LIST_WIDTHS : WIDTHS);
  const scale = Math.min(ROOM / whole.width, height / whole.height);
  if (scale * DRAWN_LETTERS >= LEAST_LETTERS) return { picture: whole, left: 0 };
  const parts = PART_WIDTHS.flatMap((width) => {
    const tallest = ((height - MORE.height) * width) / ROOM;
    return wholeRows(draw(width, tallest), tallest) ?? [];
  });
  const [fullest] = parts.toSorted((a, b) => a.left - b.left);
  return fullest ?? { picture: whole, left: 0 };
}

/** Head and foot of a card, and where and how high the room between them is. @param most  lines of how it was measured */
function frameOf({ title, measure, stamp }: Card, most: number) {
  const heads = shortened(linesWithin(title, ROOM, TITLE.size), TITLE.most);
  const notes = shortened(linesWithin(measure, ROOM, MEASURE.size), most);
  const notesTop = MARGIN + heads.length * TITLE.line + 8;
  const top = notesTop + notes.length * MEASURE.line + 16;
  const foot = CARD.height - FOOT.height;
  const ink = inkColour("ink", "light");
  const soft = inkColour("ink-soft", "light");
  const lines = (all: string[], y: number, { size, line }: { size: number; line: number }, more: string) =>
    all.map(
      (text, at) =>
        `<text x="${MARGIN}" y="${y + size + at * line}" font-size="${size}" ${more}>${escapedXml(text)}</text>`,
    );
  const around = (between: readonly string[]) =>
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Inter">`,
      `<rect width="${CARD.width}" height="${CARD.height}" fill="${inkColour("paper", "light")}"/>`,
      ...lines(heads, MARGIN - 8, TITLE, `fill="${ink}" font-family="'Source Serif 4', Inter"`),
      ...lines(notes, notesTop, MEASURE, `fill="${soft}"`),
      ...between,
      `<line x1="${MARGIN}" x2="${CARD.width - MARGIN}" y1="${foot}" y2="${foot}" stroke="${inkColour("line-strong", "light")}"/>`,
      `<text x="${MARGIN}" y="${foot + 29}" font-size="${FOOT.size}" fill="${ink}">${escapedXml(stamp)}</text>`,
      "</svg>\n",
    ].join("");
  return { top, height: foot - top - 12, around };
}

const moreLine = (text: string, below: number) =>
  textLine(text, { y: below + MORE.size + 6, size: MORE.size, ink: "ink-soft" });

function textLine(
  text: string,
  { y, size, ink }: { y: number; size: number; ink: "ink" | "ink-soft" },
): string {
  return `<text x="${MARGIN}" y="${tenth(y)}" font-size="${size}" fill="${inkColour(ink, "light")}">${escapedXml(text)}</text>`;
}

/** So many lines at most; of more, the last says that there are. */
function shortened(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s,;:.]+$/, "")} …`];
}
