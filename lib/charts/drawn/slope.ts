import type { Ink, Mark, Picture } from "../picture/picture";
import { cutTo } from "../picture/text-width";

export type SlopeLine = {
  /** Its row in the figure's table. */
  row: string;
  label: string;
  ink: Ink;
  dash: string;
  /** 0 to 1 on the first and the second day; null where there is no number. */
  from: number | null;
  to: number | null;
};

export type Slope = {
  lines: readonly SlopeLine[];
  /** What the two sides are called: days. */
  sides: readonly [string, string];
  text: (value: number) => string;
};

const HEAD = 38;
const ROW = 17;
const LEAST = 220;
/** Length of the fine line that leads from a dot to its name. */
const LEADER = 22;

/**
 * Values on two days, each line from the one to the other on the whole scale; a value on one day only is a dot on its side.
 * Names stand at both ends, moved apart where they would cover one another.
 */
export function slope({ lines, sides, text }: Slope, width: number): Picture {
  const names = Math.min(240, width * 0.36);
  const [left, right] = [names, width - names];
  const plot = Math.max(LEAST, lines.length * ROW);
  const level = (value: number) => HEAD + (1 - value) * plot;
  const levels = [1, 0.5, 0].flatMap((value): Mark[] => [
    { kind: "line", ink: "line", x1: left, x2: right, y1: level(value), y2: level(value) },
    {
      kind: "text",
      ink: "ink-soft",
      x: (left + right) / 2,
      y: level(value) - 4,
      text: text(value),
      anchor: "middle",
    },
  ]);
  const axes = [left, right].flatMap((x, at): Mark[] => [
    { kind: "line", ink: "line-strong", x1: x, x2: x, y1: HEAD, y2: HEAD + plot },
    {
      kind: "text",
      ink: "ink-soft",
      x,
      y: HEAD - 14,
      text: sides[at] ?? "",
      anchor: at === 0 ? "end" : "start",
      bold: true,
    },
  ]);
  const drawn = lines.flatMap(({ row, ink, dash, from, to }): Mark[] => [
    ...(from !== null && to !== null
      ? [
          {
            kind: "line",
            row,
            ink,
            x1: left,
            x2: right,
            y1: level(from),
            y2: level(to),
            width: 2,
            ...(dash ? { dash } : {}),
          } as const,
        ]
      : []),
    ...(from === null ? [] : [{ kind: "circle", row, ink, x: left, y: level(from), r: 4 } as const]),
    ...(to === null ? [] : [{ kind: "circle", row, ink, x: right, y: level(to), r: 4 } as const]),
  ]);
  const labels = (["from", "to"] as const).flatMap((side): Mark[] => {
    const own = lines.flatMap((line) => {
      const value = line[side];
      return value === null ? [] : [{ line, value, y: level(value) }];
    });
    const places = apart(
      own.map(({ y }) => y),
      HEAD,
      HEAD + plot,
    );
    const [axis, away] = side === "from" ? [left, -1] : [right, 1];
    return own.flatMap(({ line, value, y }, at): Mark[] => {
      const beside = places[at] ?? y;
      const name = side === "from" ? `${line.label} ${text(value)}` : `${text(value)} ${line.label}`;
      return [
        {
          kind: "line",
          ink: "line-strong",
          x1: axis + away * 5,
          x2: axis + away * LEADER,
          y1: y,
          y2: beside,
        },
        {
          kind: "text",
          row: line.row,
          ink: "ink",
          x: axis + away * (LEADER + 4),
          y: beside + 4,
          text: cutTo(name, names - LEADER - 6),
          anchor: side === "from" ? "end" : "start",
        },
      ];
    });
  });
  return { width, height: HEAD + plot + 12, marks: [...levels, ...axes, ...drawn, ...labels] };
}

/** Places moved apart by at least a row, in their order, within the bounds as far as there is room. */
export function apart(places: readonly number[], low: number, high: number): number[] {
  const order = places.map((_, at) => at).sort((x, y) => (places[x] ?? 0) - (places[y] ?? 0));
  const moved = [...places];
  let before = low - ROW;
  for (const at of order) {
    before = Math.max(moved[at] ?? 0, before + ROW);
    moved[at] = before;
  }
  let after = high + ROW;
  for (const at of [...order].reverse()) {
    after = Math.min(moved[at] ?? 0, after - ROW);
    moved[at] = Math.max(after, low);
  }
  return moved;
}
