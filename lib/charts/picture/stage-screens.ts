import { type Reach, reachOf } from "./mark-reach";
import { marksSvg } from "./marks-svg";
import { type Mark, type Picture, TEXT_SIZE, tenth } from "./picture";
import {
  flawsIn,
  READABLE,
  STAGE,
  STAGE_ROOM,
  scaleIn,
  stageBox,
  stagePicture,
  stageSvg,
  textsOf,
  WIDTHS,
} from "./stage-picture";

type Draw = (width: number, tallest?: number) => Picture;
type Room = { width: number; height: number };

/** Room for a picture that has a screen of 16 to 9 to itself, with its measure below, as shares of the screen's height. */
export const ALONE_ROOM: Room = { width: 1.7, height: 0.56 };

/** Part of a picture: the stretches of it that stand one under another, in a box that all parts of it share. */
type Part = { stretches: Reach[]; height: number };
type Shape = { picture: Picture; parts: Part[]; flaws: number; readability: number };

/** A picture on screens, one after the other: beside words, and alone. */
export type StageScreens = {
  /** Empty where the whole picture, as `stagePicture` draws it, can be read from the last row. */
  beside: string[];
  /** Null where it is read no better alone. */
  alone: string[] | null;
};

/**
 * A picture as screens, so that all its text can be read from the last row: one where it fits, else as few as hold its lines
 * whole, each with what stands above and below them all. All screens of a picture are of one scale.
 */
export function stageScreens(draw: Draw): StageScreens {
  const whole = stagePicture(draw);
  const beside =
    readabilityOf(whole, STAGE_ROOM) >= 1
      ? { ...shapeOf(whole, STAGE_ROOM), isWhole: true }
      : bestIn(draw, STAGE_ROOM);
  const alone = bestIn(draw, ALONE_ROOM);
  return {
    beside: "isWhole" in beside ? [] : svgsOf(beside),
    alone: isBetter(alone, beside) ? svgsOf(alone) : null,
  };
}

function isBetter(alone: Shape, beside: Shape): boolean {
  return (
    alone.parts.length <= beside.parts.length &&
    alone.flaws <= beside.flaws &&
    alone.readability >= Math.min(1, beside.readability)
  );
}

/** The shape that is read best in a room: readable if any is, then on the fewest screens with the fewest words cut, then the largest. */
function bestIn(draw: Draw, room: Room): Shape {
  const shapes = WIDTHS.map((width) => shapeOf(draw(width, (width * room.height) / room.width), room));
  const readable = shapes.filter(({ readability }) => readability >= 1);
  const [best] =
    readable.length > 0
      ? readable.toSorted((a, b) => costOf(a) - costOf(b) || b.readability - a.readability)
      : shapes.toSorted((a, b) => b.readability - a.readability);
  return best ?? shapeOf(draw(WIDTHS[0]), room);
}

const costOf = ({ parts, flaws }: Shape) => parts.length + flaws;

function shapeOf(picture: Picture, room: Room): Shape {
  const parts = partsOf(picture, (room.height * smallestIn(picture)) / READABLE);
  const [{ height } = picture] = parts;
  return {
    picture,
    parts,
    flaws: flawsIn(textsOf(picture.marks)),
    readability: readabilityOf({ ...picture, height }, room),
  };
}

/** How large the smallest text is in a room, in shares of what can be read from the last row. */
export function readabilityOf(picture: Picture, room: Room): number {
  return (smallestIn(picture) * scaleIn(picture, room)) / READABLE;
}

function smallestIn({ marks }: Picture): number {
  return Math.min(TEXT_SIZE, ...textsOf(marks).map(({ size = TEXT_SIZE }) => size));
}

/** The fewest parts that are no higher than `most`, each with about as many lines; the whole where it cannot be cut. */
function partsOf({ height, cuts = [] }: Picture, most: number): Part[] {
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (height <= most || first === undefined || last === undefined || cuts.length < 3)
    return [{ stretches: [[0, height]], height }];
  const room = Math.max(most - first - (height - last), 0);
  const count = packed(cuts, room).length;
  // The least room in which there are no more parts than that: so all are about as high.
  let even = room;
  for (let less = room; less > 0 && packed(cuts, less).length === count; less -= 4) even = less;
  const pieces = packed(cuts, even);
  const tallest = Math.max(...pieces.map(([from, to]) => to - from)) + first + height - last;
  return pieces.map((piece) => ({
    stretches: [[0, first] as const, piece, [last, height] as const].filter(([from, to]) => to > from),
    height: tallest,
  }));
}

/** Lines in stretches no higher than a room; a line that is higher stands alone. */
function packed(cuts: readonly number[], room: number): Reach[] {
  const pieces: [number, number][] = [];
  for (const [at, to] of cuts.slice(1).entries()) {
    const last = pieces.at(-1);
    if (last && to - last[0] <= room) last[1] = to;
    else pieces.push([cuts[at] ?? 0, to]);
  }
  return pieces;
}

function svgsOf({ picture, parts }: Shape): string[] {
  return parts.length === 1 ? [stageSvg(picture)] : parts.map((part) => partSvg(picture, part));
}

function partSvg({ width, marks }: Picture, { stretches, height }: Part): string {
  let y = 0;
  const inner = stretches.map(([from, to]) => {
    const top = y;
    y += to - from;
    const [wide, high] = [tenth(width), tenth(to - from)];
    return `<svg y="${tenth(top)}" width="${wide}" height="${high}" viewBox="0 ${tenth(from)} ${wide} ${high}">${marksSvg(within(marks, from, to), STAGE)}</svg>`;
  });
  return stageBox({ width, height }, inner.join(""));
}

/** Marks that are seen in a stretch. */
function within(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind === "link") return within(mark.marks, from, to);
    const [top, bottom] = reachOf(mark);
    return bottom >= from && top < to ? [mark] : [];
  });
}
