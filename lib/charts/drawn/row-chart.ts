import type { Ink, Mark, Picture } from "../picture/picture";
import { cutTo } from "../picture/text-width";

/** One place of someone on the row. */
export type RowDot = {
  /** Names it in the figure's table. */
  row: string;
  x: number;
  hollow: boolean;
  /** Another day's place of someone: smaller. */
  small: boolean;
  /** Stands above the dot; empty for none. */
  label: string;
};

export type RowChart = {
  /** From the top; the dots of each in the order of their days. */
  lines: readonly { name: string; ink: Ink; dots: readonly RowDot[] }[];
  /** A length in the units of the dots and what it means. */
  scale: { length: number; label: string };
};

const LINE = 26;
const TOP = 8;
const FOOT = 40;
const SIDE = 12;

/** Places along one direction, a line for each leader, so that names never cover one another; and a bar of length. */
export function rowChart({ lines, scale }: RowChart, width: number): Picture {
  const gutter = Math.min(220, Math.max(110, width * 0.24));
  const values = lines.flatMap(({ dots }) => dots.map(({ x }) => x));
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const unit = (width - gutter - 2 * SIDE) / Math.max(to - from, 1e-9);
  const place = (value: number) => gutter + SIDE + (value - from) * unit;
  const bottom = TOP + lines.length * LINE;
  const middle: Mark = { kind: "line", ink: "line-strong", x1: place(0), x2: place(0), y1: TOP, y2: bottom };
  const rows = lines.flatMap(({ name, ink, dots }, at): Mark[] => {
    const y = TOP + at * LINE + LINE / 2;
    const xs = dots.map(({ x }) => place(x));
    const path: Mark[] =
      dots.length < 2
        ? []
        : [{ kind: "line", ink, x1: Math.min(...xs), x2: Math.max(...xs), y1: y, y2: y, width: 1.5 }];
    return [
      { kind: "line", ink: "line", x1: gutter, x2: width, y1: y, y2: y },
      { kind: "text", ink: "ink", x: gutter - 8, y: y + 4, text: cutTo(name, gutter - 10), anchor: "end" },
      ...path,
      ...dots.flatMap((dot, one): Mark[] => [
        {
          kind: "circle",
          row: dot.row,
          ink,
          hollow: dot.hollow,
          x: xs[one] ?? 0,
          y,
          r: dot.small ? 3 : 5.5,
        },
        ...(dot.label === ""
          ? []
          : [
              {
                kind: "text",
                ink: "ink-soft",
                x: xs[one] ?? 0,
                y: y - 6,
                text: dot.label,
                size: 11,
                anchor: "middle",
              } as const,
            ]),
      ]),
    ];
  });
  const end = gutter + SIDE + scale.length * unit;
  const bar = bottom + 18;
  return {
    width,
    height: bottom + FOOT,
    cuts: [...lines.keys(), lines.length].map((at) => TOP + at * LINE),
    marks: [
      middle,
      ...rows,
      { kind: "line", ink: "ink", x1: gutter + SIDE, x2: end, y1: bar, y2: bar, width: 2 },
      { kind: "text", ink: "ink-soft", x: gutter + SIDE, y: bar + 16, text: scale.label },
    ],
  };
}
