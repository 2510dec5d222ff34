import { POSITIONS, type Position, SCALE_MAX, SCALE_MIN } from "../../domain/scale";
import { type Ink, type Mark, type Picture, tenth } from "../picture/picture";
import { cutTo, linesWithin, textWidth } from "../picture/text-width";

/** One member at a place: `row` names it in the figure's table. Deeds are square, words round; hollow is weakly sourced. */
export type DistributionMark = {
  row: string;
  place: Position;
  ink: Ink;
  square: boolean;
  hollow: boolean;
  /** Stands beside the mark; empty for a mark alone. */
  name: string;
};

/** The members of one bloc on one issue; the middle of those who hold a position, and how far they lie from it. */
export type DistributionGroup = {
  /** Whose it is; null where there is one bloc only. */
  name: string | null;
  /** Median, spread and coverage, short. */
  note: string;
  marks: readonly DistributionMark[];
  median: number | null;
  deviation: number | null;
  /** Whether the median stands for the bloc; else its wedge is an outline. */
  stands: boolean;
};

export type DistributionChart = {
  rows: readonly { title: string; groups: readonly DistributionGroup[] }[];
  /** How each place of the scale is called: its number and its words. */
  places: readonly { number: string; words: string }[];
};

const LINE = 18;
const NAME = 12;
const NOTE = 11;
const HEAD = 34;
/** From the left of a mark to its name. */
const BESIDE = 15;
/** From the lowest mark to the line of the scale, and from there to the next group. */
const RISE = 10;
const FALL = 24;
/** Least room for a mark and its name; narrower pictures have their captions above instead of beside. */
const ROOM = 96;
/** Between a name and the next mark. */
const APART = 6;
/** Room for a mark without a name. */
const ALONE = 14;
const NARROW = 560;

/**
 * Members by name on the whole scale, issue under issue: stacked above their places, under them the median as a wedge and
 * the mean distance from it as a band to either side.
 */
export function distributionChart({ rows, places }: DistributionChart, width: number): Picture {
  const beside = width >= NARROW;
  const left = beside ? Math.min(230, width * 0.24) : 0;
  const column = (width - left) / POSITIONS.length;
  const plot: Plot = {
    left,
    column,
    slots: slotsOf(rows, column),
    at: (place) => left + (place - SCALE_MIN + 0.5) * column,
    caption: beside ? left - 16 : width,
    beside,
  };
  const marks: Mark[] = places.flatMap(({ number, words }, at) => {
    const x = left + (at + 0.5) * column;
    return [
      { kind: "text", ink: "ink", x, y: 12, text: number, anchor: "middle", bold: true },
      {
        kind: "text",
        ink: "ink-soft",
        x,
        y: 26,
        text: cutTo(words, column - 2, NOTE),
        size: NOTE,
        anchor: "middle",
      },
    ];
  });
  let y = HEAD;
  const cuts = [y];
  for (const row of rows) {
    marks.push({ kind: "line", ink: "line-strong", x1: 0, x2: width, y1: y, y2: y });
    const drawn = issueMarks(row, plot, y + 4);
    marks.push(...drawn.marks);
    y = drawn.bottom;
    cuts.push(y);
  }
  return { width, height: y, marks, cuts };
}

/** Where marks stand in the column of a place: so many on a line, each with so much room, from so far off its left edge. */
type Slots = { perLine: number; width: number; begin: number };

type Plot = {
  left: number;
  column: number;
  /** The same in every column, so that the marks of a place stand one under another all the way down. */
  slots: Slots;
  at: (place: number) => number;
  /** Room for captions. */
  caption: number;
  beside: boolean;
};

type Drawn = { marks: Mark[]; bottom: number };

/** As many slots as the fullest place needs and the column has room for, in its middle, each as wide as the longest name. */
function slotsOf(rows: DistributionChart["rows"], column: number): Slots {
  const stacks = rows.flatMap(({ groups }) => groups.flatMap(stacksOf));
  const longest = Math.max(1, ...stacks.map(({ length }) => length));
  const names = stacks.flat().map(({ name }) => (name === "" ? 0 : textWidth(name, NOTE)));
  const widest = Math.max(0, ...names);
  const perLine = Math.max(1, Math.min(longest, Math.floor(column / (widest > 0 ? ROOM : ALONE))));
  const width = Math.min(column / perLine, widest > 0 ? BESIDE + widest + APART : ALONE);
  return { perLine, width, begin: (column - perLine * width) / 2 };
}

function stacksOf({ marks }: DistributionGroup): DistributionMark[][] {
  return POSITIONS.map((place) => marks.filter((mark) => mark.place === place));
}

function issueMarks(row: DistributionChart["rows"][number], plot: Plot, top: number): Drawn {
  const title = linesWithin(row.title, plot.caption, 13);
  const marks: Mark[] = title.map((text, at) => ({
    kind: "text",
    ink: "ink",
    x: 0,
    y: top + 14 + at * 16,
    text,
    size: 13,
    bold: true,
  }));
  const below = top + title.length * 16 + 4;
  let y = plot.beside ? top : below;
  row.groups.forEach((group, at) => {
    const captionTop = at === 0 && plot.beside ? below : y + 2;
    const caption = captionMarks(group, plot, captionTop);
    const drawn = groupMarks(group, plot, plot.beside ? y : caption.bottom);
    marks.push(...caption.marks, ...drawn.marks);
    y = Math.max(drawn.bottom, caption.bottom + 6);
  });
  return { marks, bottom: y };
}

function captionMarks({ name, note }: DistributionGroup, plot: Plot, top: number): Drawn {
  const names = name === null ? [] : linesWithin(name, plot.caption, NAME);
  const notes = linesWithin(note, plot.caption, NOTE);
  const lines = [
    ...names.map((text) => ({ text, size: NAME, ink: "ink" as const, bold: true })),
    ...notes.map((text) => ({ text, size: NOTE, ink: "ink-soft" as const, bold: false })),
  ];
  return {
    marks: lines.map((line, at): Mark => ({ kind: "text", x: 0, y: top + 12 + at * 15, ...line })),
    bottom: top + lines.length * 15 + 4,
  };
}

function groupMarks(group: DistributionGroup, plot: Plot, top: number): Drawn {
  const { perLine, width, begin } = plot.slots;
  const stacks = stacksOf(group);
  const lines = Math.max(1, ...stacks.map((stack) => Math.ceil(stack.length / perLine)));
  const scale = top + 6 + lines * LINE + RISE;
  const edges = Array.from({ length: POSITIONS.length + 1 }, (_, at) => plot.left + at * plot.column);
  const drawn: Mark[] = [
    ...edges.map((x): Mark => ({ kind: "line", ink: "line", x1: x, x2: x, y1: top, y2: scale + FALL - 6 })),
    {
      kind: "line",
      ink: "line-strong",
      x1: plot.at(SCALE_MIN),
      x2: plot.at(SCALE_MAX),
      y1: scale,
      y2: scale,
    },
    ...POSITIONS.map((place): Mark => {
      const x = plot.at(place);
      return { kind: "line", ink: "line-strong", x1: x, x2: x, y1: scale - 3, y2: scale + 3 };
    }),
    ...middleMarks(group, plot, scale),
  ];
  stacks.forEach((stack, column) => {
    stack.forEach((mark, at) => {
      const line = Math.floor(at / perLine);
      const x = plot.left + column * plot.column + begin + (at % perLine) * width + ALONE / 2;
      drawn.push(...memberMarks(mark, x, scale - RISE - line * LINE - LINE / 2, width - APART));
    });
  });
  return { marks: drawn, bottom: scale + FALL };
}

/** A mark and to the right of it its name, as far as there is room. A mark without one stands by itself. */
function memberMarks(
  { row, ink, square, hollow, name }: DistributionMark,
  x: number,
  y: number,
  room: number,
): Mark[] {
  const text = name === "" ? "" : cutTo(name, room - BESIDE, NOTE);
  const shape: Mark = square
    ? { kind: "rect", row, ink, hollow, x: x - 5, y: y - 5, width: 10, height: 10 }
    : { kind: "circle", row, ink, hollow, x, y, r: 5.5 };
  return [
    shape,
    ...(text === ""
      ? []
      : [{ kind: "text", row, ink: "ink", x: x - 5.5 + BESIDE, y: y + 4, text, size: NOTE } as const]),
  ];
}

/** A wedge under the scale at the median, and the band of the mean distance, as far as the scale goes. */
function middleMarks({ median, deviation, stands }: DistributionGroup, plot: Plot, scale: number): Mark[] {
  if (median === null || deviation === null) return [];
  const x = plot.at(median);
  const from = plot.at(Math.max(SCALE_MIN, median - deviation));
  const to = plot.at(Math.min(SCALE_MAX, median + deviation));
  return [
    {
      kind: "rect",
      ink: "accent",
      opacity: 0.35,
      x: from,
      y: scale - 2.5,
      width: Math.max(1, to - from),
      height: 5,
    },
    {
      kind: "path",
      ink: "ink",
      filled: true,
      hollow: !stands,
      d: `M${tenth(x)} ${tenth(scale + 2)}l6 10h-12z`,
    },
  ];
}
