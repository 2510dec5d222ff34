import { POSITIONS, type Position } from "../../domain/scale";
import { positionColours } from "../colours";
import type { Mark, Picture } from "../picture/picture";
import { cutTo } from "../picture/text-width";

/** What one end of a row holds, and whether it is weakly sourced; null where it holds no position. */
export type End = { position: Position; isWeak: boolean } | null;

export type DumbbellRow = {
  /** Its row in the figure's table. */
  row: string;
  label: string;
  first: End;
  second: End;
};

export type Dumbbell = {
  rows: readonly DumbbellRow[];
  /** How the ends are told apart, beside their place: words are dots and deeds are bars; an earlier day is a line, a later one a dot. */
  shapes: "lanes" | "days";
  /** What a position of the scale is called. */
  word: (position: Position) => string;
};

const HEAD = 40;
const LABELS_BESIDE_FROM = 640;
const BESIDE = { row: 34, labels: 250 };
const ABOVE = { row: 50, labels: 0 };
const ROOM = 26;

/** Rows with two ends on the whole scale, joined by a line where they differ; one end alone stands alone. */
export function dumbbell({ rows, shapes, word }: Dumbbell, width: number): Picture {
  const { row: rowHeight, labels } = width >= LABELS_BESIDE_FROM ? BESIDE : ABOVE;
  const [left, right] = [labels + ROOM, width - ROOM];
  const place = (position: Position) => left + ((position + 2) / 4) * (right - left);
  const height = HEAD + rows.length * rowHeight;
  const scale = POSITIONS.flatMap((position): Mark[] => {
    const x = place(position);
    const isEnd = Math.abs(position) === 2;
    return [
      {
        kind: "line",
        ink: position === 0 ? "line-strong" : "line",
        x1: x,
        x2: x,
        y1: HEAD - 8,
        y2: height - 6,
      },
      {
        kind: "text",
        ink: "ink-soft",
        x,
        y: HEAD - 28,
        text: signed(position),
        anchor: "middle",
        bold: true,
      },
      ...(isEnd || width >= LABELS_BESIDE_FROM
        ? [
            {
              kind: "text",
              ink: "ink-soft",
              x: position === 2 ? x + ROOM : position === -2 ? x - ROOM : x,
              y: HEAD - 14,
              text: word(position),
              anchor: position === 2 ? "end" : position === -2 ? "start" : "middle",
            } as const,
          ]
        : []),
    ];
  });
  const marks = rows.flatMap((one, at): Mark[] => {
    const y = HEAD + at * rowHeight + (labels > 0 ? rowHeight / 2 : rowHeight - 16);
    const label: Mark =
      labels > 0
        ? { kind: "text", ink: "ink", x: 0, y: y + 4, text: cutTo(one.label, labels - 8, 13), size: 13 }
        : { kind: "text", ink: "ink", x: 0, y: y - 18, text: cutTo(one.label, width, 13), size: 13 };
    return [label, ...between(one, y, place), ...ends(one, y, place, shapes)];
  });
  const cuts = [...rows.keys(), rows.length].map((at) => HEAD + at * rowHeight);
  return { width, height, cuts, marks: [...scale, ...marks] };
}

function between(
  { row, first, second }: DumbbellRow,
  y: number,
  place: (position: Position) => number,
): Mark[] {
  if (!first || !second || first.position === second.position) return [];
  return [
    {
      kind: "line",
      row,
      ink: "ink-soft",
      x1: place(first.position),
      x2: place(second.position),
      y1: y,
      y2: y,
      width: 2,
    },
  ];
}

/** Where both ends lie at one place, the second stands just below the first, so that both are seen. */
function ends(
  { row, first, second }: DumbbellRow,
  y: number,
  place: (position: Position) => number,
  shapes: Dumbbell["shapes"],
): Mark[] {
  const apart = first && second && first.position === second.position ? 7 : 0;
  const marks: Mark[] = [];
  if (first) {
    const [x, ink] = [place(first.position), positionColours(first.position).edge];
    marks.push(
      shapes === "lanes"
        ? { kind: "circle", row, ink, hollow: first.isWeak, x, y: y - apart, r: 6 }
        : { kind: "line", row, ink, x1: x, x2: x, y1: y - 9, y2: y + 9, width: first.isWeak ? 2 : 4 },
    );
  }
  if (second) {
    const [x, ink] = [place(second.position), positionColours(second.position).edge];
    marks.push(
      shapes === "lanes"
        ? { kind: "rect", row, ink, hollow: second.isWeak, x: x - 9, y: y + apart - 4, width: 18, height: 8 }
        : { kind: "circle", row, ink, hollow: second.isWeak, x, y, r: 6 },
    );
  }
  return marks;
}

function signed(position: Position): string {
  return position > 0 ? `+${position}` : String(position).replace("-", "−");
}
