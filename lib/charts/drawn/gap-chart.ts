import type { Mark, Picture } from "../picture/picture";
import { cutTo, linesWithin, textWidth } from "../picture/text-width";

/** One cell: `row` names it in the figure's table. */
export type GapMark = {
  row: string;
  leader: number;
  issue: number;
  /** The sign of what is lacking; empty where nothing is. */
  sign: string;
  /** How fresh what it rests on is, 0 to 1; null where it rests on nothing. */
  freshness: number | null;
  /** Drawn as an outline: weakly sourced. */
  hollow: boolean;
  /** Drawn small: it does not lack what is asked for. */
  faint: boolean;
};

export type GapChart = { leaders: readonly string[]; issues: readonly string[]; cells: readonly GapMark[] };

const ROW = 22;
const MOST_COLUMN = 92;
const NOTE = 11;
/** Of the side of a square, what remains where the cell does not lack what is asked for. */
const SMALL = 0.45;
/** The least that can be seen on both papers. */
const PALEST = 0.25;

/**
 * Leaders by issues: a square for each position, paler the less fresh it is and hollow where weakly sourced, and a sign for
 * what is lacking; small where nothing is lacking of what is asked for. Columns have the numbers of the issues, which are named above.
 */
export function gapChart({ leaders, issues, cells }: GapChart, width: number): Picture {
  const gutter = Math.min(190, Math.max(96, width * 0.26));
  const column = Math.min(MOST_COLUMN, (width - gutter) / Math.max(1, issues.length));
  const names = linesWithin(issues.map((name, at) => `${at + 1} ${name}`).join(" · "), width, NOTE);
  const top = names.length * 15 + 30;
  const place = (at: number) => gutter + (at + 0.5) * column;
  const level = (at: number) => top + (at + 0.5) * ROW;
  return {
    width,
    height: top + leaders.length * ROW + 4,
    cuts: [...leaders.keys(), leaders.length].map((at) => top + at * ROW),
    marks: [
      ...names.map(
        (text, at): Mark => ({ kind: "text", ink: "ink-soft", x: 0, y: 12 + at * 15, text, size: NOTE }),
      ),
      ...issues.map(
        (_, at): Mark => ({
          kind: "text",
          ink: "ink-soft",
          x: place(at),
          y: top - 6,
          text: String(at + 1),
          size: NOTE,
          anchor: "middle",
        }),
      ),
      ...leaders.flatMap((name, at): Mark[] => [
        {
          kind: "line",
          ink: "line",
          x1: 0,
          x2: gutter + issues.length * column,
          y1: top + at * ROW,
          y2: top + at * ROW,
        },
        { kind: "text", ink: "ink", x: 0, y: level(at) + 4, text: cutTo(name, gutter - 8, NOTE), size: NOTE },
      ]),
      ...cells.flatMap((cell) =>
        cellMarks(cell, place(cell.issue), level(cell.leader), Math.min(12, column - 4)),
      ),
    ],
  };
}

function cellMarks(
  { row, sign, freshness, hollow, faint }: GapMark,
  x: number,
  y: number,
  most: number,
): Mark[] {
  const side = faint ? most * SMALL : most;
  const square: Mark[] =
    freshness === null
      ? []
      : [
          {
            kind: "rect",
            row,
            ink: "ink-soft",
            hollow,
            opacity: Math.max(PALEST, Math.round(freshness * 100) / 100),
            x: x - side / 2,
            y: y - side / 2,
            width: side,
            height: side,
          },
        ];
  const beside = freshness === null ? 0 : side / 2 + 2 + textWidth(sign) / 2;
  const signed: Mark[] =
    sign === ""
      ? []
      : [
          {
            kind: "text",
            row,
            ink: faint ? "ink-soft" : "ink",
            x: x + beside,
            y: y + 4,
            text: sign,
            anchor: "middle",
            bold: !faint,
          },
        ];
  return [...square, ...signed];
}
