import { leaderInk, themedInk } from "../leader-ink";
import { marksSvg, type Paper } from "./marks-svg";
import { type Mark, type Picture, tenth } from "./picture";
import { textWidth } from "./text-width";

/** Room for a picture on a screen of 16 to 9 beside a note, as shares of the screen's height: 62% of its width, 66% of its height. */
export const STAGE_ROOM = { width: 1.1, height: 0.66 };

/** Widths that a picture is tried at: from where a phone reads it to where a laptop does. */
export const WIDTHS = [360, 400, 440, 480, 540, 600, 660, 720, 800, 880, 1040] as const;

/** Smallest text of a picture, in its units, and the share of a screen's height at which it is read from the last row. */
const SMALLEST = 11;
export const READABLE = 0.022;
/** Where no shape is readable so: how much smaller than the largest text a better shape may have it. */
const NEARLY = 0.8;

/**
 * The picture in the shape that suits a room: of those whose text can be read from the last row (or nearly as well as at best,
 * where none can) the one in which the fewest words are cut off or stand in one another and the fewest cells have no room, then
 * the one with the largest text.
 * @param draw  the picture at a width, where it can no higher than it may be
 * @param room  as shares of the screen's height
 * @param widths  that are tried, the narrowest first
 */
export function stagePicture(
  draw: (width: number, tallest?: number) => Picture,
  room = STAGE_ROOM,
  widths: readonly [number, ...number[]] = WIDTHS,
): Picture {
  const drawn = (width: number) => draw(width, (width * room.height) / room.width);
  const shapes = widths.map(drawn).map((picture) => ({
    picture,
    scale: scaleIn(picture, room),
    flaws: flawsIn(textsOf(picture.marks)) + (picture.left ?? 0),
  }));
  const largest = Math.max(...shapes.map(({ scale }) => scale));
  const least = Math.min(READABLE / SMALLEST, NEARLY * largest);
  const [best] = shapes
    .filter(({ scale }) => scale >= least)
    .toSorted((a, b) => a.flaws - b.flaws || b.scale - a.scale);
  return best?.picture ?? drawn(widths[0]);
}

type Text = Extract<Mark, { kind: "text" }>;

export function textsOf(marks: readonly Mark[]): Text[] {
  return marks.flatMap((mark) =>
    mark.kind === "link" ? textsOf(mark.marks) : mark.kind === "text" ? [mark] : [],
  );
}

/** How many texts are cut off, or begin before their neighbour on the same line ends. */
export function flawsIn(texts: readonly Text[]): number {
  const spans = texts
    .map(({ x, y, text, size, anchor }) => {
      const width = textWidth(text, size);
      const from = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
      return { y, from, to: from + width };
    })
    .toSorted((a, b) => a.y - b.y || a.from - b.from);
  const within = spans.filter(({ y, from }, at) => {
    const before = spans[at - 1];
    return before !== undefined && before.y === y && from < before.to;
  });
  return within.length + texts.filter(({ text }) => text.endsWith("…")).length;
}

/** By how much a picture grows to fill a room that it has to fit into. */
export function scaleIn({ width, height }: Pick<Picture, "width" | "height">, room = STAGE_ROOM): number {
  return Math.min(room.width / width, room.height / height);
}

/** Inks of a page of the site, which holds colours by name. */
export const STAGE: Paper = {
  inkOf: (ink) => (typeof ink === "string" ? `var(--color-${ink})` : themedInk(leaderInk(ink.leader).colour)),
  isLinked: false,
  isTagged: true,
};

/** A picture for the stage as an SVG element, in the reader's theme, whose marks say which row they show. Its words stand beside it. */
export function stageSvg(picture: Picture): string {
  return stageBox(picture, marksSvg(picture.marks, STAGE));
}

/** Markup as a picture for the stage, which says how wide it was drawn, so that a small screen does not shrink it too far. */
export function stageBox({ width, height }: Pick<Picture, "width" | "height">, inner: string): string {
  return `<svg class="stage-picture" viewBox="0 0 ${width} ${tenth(height)}" style="--drawn:${width}" aria-hidden="true">${inner}</svg>`;
}
