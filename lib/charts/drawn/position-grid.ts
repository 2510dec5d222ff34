import type { Position } from "../../domain/scale";
import { positionColours } from "../colours";
import { type Mark, type Picture, tenth } from "../picture/picture";
import { cutTo, linesWithin, textWidth } from "../picture/text-width";

/** What a leader holds on an issue: a square where they did it, a disc where they said it. */
export type GridCell = {
  /** Names it in the figure's table. */
  row: string;
  /** Null where there is none: a short line stands in its place. */
  position: Position | null;
  square: boolean;
  hollow: boolean;
  /** The position as a number with its sign. */
  text: string;
};

export type PositionGrid = {
  /** What issues are called, from the left. */
  heads: readonly string[];
  /** From the top. */
  lines: readonly { name: string; cells: readonly GridCell[] }[];
};

const LINE = 30;
const NAME = 13;
const HEAD = 11;
const HEAD_LINE = 13;
/** From the upper edge of a mark to the lower. */
const MARK = 24;
/** Least and most room for an issue. More issues than fit beside one another follow below, under heads of their own. */
const LEAST = 44;
const MOST = 120;
const LINES_OF_HEAD = 3;
const GAP = 18;

/** Leaders by issues, each position as a number on the colour of its place on the scale. */
export function positionGrid({ heads, lines }: PositionGrid, width: number): Picture {
  const gutter = Math.min(200, Math.max(96, width * 0.24));
  const perBlock = Math.max(1, Math.min(heads.length, Math.floor((width - gutter) / LEAST)));
  const column = Math.min(MOST, (width - gutter) / perBlock);
  const bottomOf = (below: number) => below + lines.length * LINE;
  const marks: Mark[] = [];
  const cuts: number[] = [];
  let top = 0;
  for (let first = 0; first < Math.max(1, heads.length); first += perBlock) {
    const block = heads.slice(first, first + perBlock);
    const below = top + headMarks(block, { top, gutter, column }, marks);
    lines.forEach(({ name, cells }, at) => {
      const y = below + at * LINE;
      marks.push(
        { kind: "line", ink: "line", x1: 0, x2: gutter + block.length * column, y1: y, y2: y },
        {
          kind: "text",
          ink: "ink",
          x: 0,
          y: y + LINE / 2 + 4.5,
          text: cutTo(name, gutter - 8, NAME),
          size: NAME,
        },
        ...cells
          .slice(first, first + perBlock)
          .flatMap((cell, place) => cellMarks(cell, gutter + (place + 0.5) * column, y + LINE / 2)),
      );
    });
    // Where issues go on below, each block has heads of its own and stays whole.
    if (perBlock < heads.length)
      cuts.push(top, ...(first + perBlock < heads.length ? [] : [bottomOf(below)]));
    else cuts.push(...[...lines.keys(), lines.length].map((at) => below + at * LINE));
    top = bottomOf(below) + GAP;
  }
  return { width, height: top - GAP + 4, marks, cuts };
}

/** The heads of a block of issues; their height. */
function headMarks(
  heads: readonly string[],
  { top, gutter, column }: { top: number; gutter: number; column: number },
  marks: Mark[],
): number {
  const wrapped = heads.map((head) => {
    const lines = linesWithin(broken(head, column - 4), column - 4, HEAD);
    const shown = lines.slice(0, LINES_OF_HEAD);
    if (lines.length > shown.length) shown.push(`${shown.pop()} …`);
    return shown.map((line) => cutTo(line, column - 4, HEAD));
  });
  const most = Math.max(1, ...wrapped.map(({ length }) => length));
  wrapped.forEach((lines, at) => {
    lines.forEach((text, line) => {
      marks.push({
        kind: "text",
        ink: "ink-soft",
        x: gutter + (at + 0.5) * column,
        y: top + HEAD + (most - lines.length + line) * HEAD_LINE,
        text,
        size: HEAD,
        anchor: "middle",
      });
    });
  });
  return most * HEAD_LINE + 6;
}

/** A head whose words that are wider than its column are parted by hyphens into pieces of about the same length. */
function broken(head: string, room: number): string {
  return head.replace(/\S+/g, (word) => {
    const pieces = Math.ceil(textWidth(`${word}-`, HEAD) / room);
    // What stands for a hidden name (signs.ts) is one whole.
    if (textWidth(word, HEAD) <= room || pieces > LINES_OF_HEAD || /\p{Co}/u.test(word)) return word;
    const letters = [...word];
    const each = Math.ceil(letters.length / pieces);
    return Array.from({ length: pieces }, (_, at) => letters.slice(at * each, (at + 1) * each).join(""))
      .filter(Boolean)
      .join("- ");
  });
}

function cellMarks({ row, position, square, hollow, text }: GridCell, x: number, y: number): Mark[] {
  if (position === null)
    return [{ kind: "line", row, ink: "line-strong", x1: x - 4, x2: x + 4, y1: y, y2: y, width: 1.5 }];
  const { fill, text: onFill, edge } = positionColours(position);
  const half = MARK / 2;
  const d = square
    ? `M${tenth(x - half)} ${tenth(y - half)}h${MARK}v${MARK}h${-MARK}z`
    : `M${tenth(x - half)} ${tenth(y)}a${half} ${half} 0 1 0 ${MARK} 0a${half} ${half} 0 1 0 ${-MARK} 0z`;
  return [
    ...(hollow ? [] : [{ kind: "path", row, ink: fill, d, filled: true } as const]),
    { kind: "path", row, ink: edge, d, width: hollow ? 2 : 1 },
    {
      kind: "text",
      row,
      ink: hollow ? edge : onFill,
      x,
      y: y + 4,
      text,
      size: 11,
      anchor: "middle",
      bold: true,
    },
  ];
}
