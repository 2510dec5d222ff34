import { type Mark, type Picture, tenth } from "../picture/picture";
import { cutTo } from "../picture/text-width";
import type { Shade } from "../shade";

/** One cell below the diagonal and its mirror image: `row` names it in the figure's table. */
export type MatrixMark = {
  row: string;
  /** Places of the two, the earlier first. */
  a: number;
  b: number;
  /** The side of its square, 0 to 1 of the cell. */
  side: number;
  /** Null where there is no number: a sign stands in place of a square. */
  shade: Shade | null;
  /** The number, short. */
  text: string;
};

export type MatrixChart = {
  /** In the order of rows and of columns. */
  names: readonly string[];
  cells: readonly MatrixMark[];
};

const MOST_CELL = 44;
/** Least side of a square in which a number can be read, in units of the picture. */
const READABLE = 17;

/**
 * A matrix of all pairs as squares: the darker, the nearer; the larger, the more is known of both. Names stand at the rows;
 * columns have the numbers that stand before the names.
 */
export function matrixChart({ names, cells }: MatrixChart, width: number): Picture {
  const gutter = Math.min(200, Math.max(96, width * 0.24));
  const cell = Math.min(MOST_CELL, (width - gutter) / Math.max(1, names.length));
  const size = Math.max(5, Math.min(12, cell - 2));
  const top = size + 8;
  const place = (at: number) => gutter + at * cell;
  const level = (at: number) => top + at * cell;
  const heads = names.flatMap((name, at): Mark[] => [
    {
      kind: "text",
      ink: "ink",
      x: gutter - 6,
      y: level(at) + cell / 2 + size * 0.36,
      text: cutTo(`${at + 1} ${name}`, gutter - 8, size),
      size,
      anchor: "end",
    },
    {
      kind: "text",
      ink: "ink-soft",
      x: place(at) + cell / 2,
      y: top - 5,
      text: String(at + 1),
      size: Math.min(size, cell * 0.75),
      anchor: "middle",
    },
  ]);
  // Cells of one shade follow one another, so that they can be drawn as one path.
  const byShade = cells.toSorted((one, other) => (one.shade?.step ?? -1) - (other.shade?.step ?? -1));
  const squares = byShade.map((mark) =>
    markedTwice(mark, cell, (at, to) => ({ x: place(at) + cell / 2, y: level(to) + cell / 2 })),
  );
  const layer = (kind: keyof Layers) => squares.flatMap((layers) => layers[kind]);
  return {
    width,
    height: top + names.length * cell + 4,
    cuts: [...names.keys(), names.length].map(level),
    marks: [...heads, ...layer("fills"), ...layer("edges"), ...layer("numbers")],
  };
}

type Centre = { x: number; y: number };

/** What is drawn of a pair, from below. */
type Layers = Record<"fills" | "edges" | "numbers", Mark[]>;

/** A pair's cell and its mirror image. */
function markedTwice(
  { row, a, b, side, shade, text }: MatrixMark,
  cell: number,
  centre: (column: number, line: number) => Centre,
): Layers {
  const both = [centre(a, b), centre(b, a)];
  if (shade === null) {
    const half = Math.min(4, cell / 4);
    const d = both.map(({ x, y }) => `M${tenth(x - half)} ${tenth(y)}h${tenth(2 * half)}`).join("");
    return { fills: [], edges: [{ kind: "path", row, ink: "line-strong", width: 1.5, d }], numbers: [] };
  }
  const length = Math.max(2, (cell - 2) * side);
  const squares = { kind: "path", row, d: both.map((at) => squareAt(at, length)).join("") } as const;
  const numbers = both.map(
    ({ x, y }): Mark => ({
      kind: "text",
      row,
      ink: shade.text,
      x,
      y: y + 3.5,
      text,
      size: 10,
      anchor: "middle",
    }),
  );
  return {
    fills: [{ ...squares, ink: shade.fill, opacity: shade.opacity, filled: true }],
    // Of a light square the edge must be seen, since its size says something.
    edges: shade.outlined ? [{ ...squares, ink: "line-strong", width: 1 }] : [],
    numbers: length < READABLE ? [] : numbers,
  };
}

function squareAt({ x, y }: Centre, length: number): string {
  const side = tenth(length);
  return `M${tenth(x - length / 2)} ${tenth(y - length / 2)}h${side}v${side}h${-side}z`;
}
