import type { Ink, Mark, Picture } from "../picture/picture";
import { tenth } from "../picture/picture";
import { cutTo, linesWithin } from "../picture/text-width";
import { labelPlaces } from "./label-places";

export type MapPoint = {
  /** Names it in the figure's table. */
  row: string;
  x: number;
  y: number;
  ink: Ink;
  label: string;
  hollow: boolean;
  /** Another day's place of someone: smaller. */
  small: boolean;
};

export type PointMap = {
  points: readonly MapPoint[];
  /** Places of one leader in the order of their days, by `row`. */
  paths: readonly { ink: Ink; dash: string; rows: readonly string[] }[];
  /** What the two axes are called; they have no scale, since only distances say anything. */
  axes: { across: string; up: string };
  /** A length in the units of the points and what it means. */
  scale: { length: number; label: string };
};

const MARGIN = 16;
const FOOT = 44;
const NARROWEST = 480;

/**
 * Points on a plane with one unit in both directions, so that distances can be compared by eye, and a bar that says how
 * long a distance is.
 */
export function pointMap(map: PointMap, width: number): Picture {
  const { points, paths, scale } = map;
  const small = width < NARROWEST;
  const size = small ? 11 : 12;
  const labelRoom = small ? 30 : 90;
  const [horizontal, vertical] = [extent(points, "x"), extent(points, "y")];
  const across = Math.max(horizontal.to - horizontal.from, (vertical.to - vertical.from) * 0.6, 1e-9);
  const unit = (width - 2 * MARGIN - 2 * labelRoom) / across;
  const plotHeight = Math.max(160, (vertical.to - vertical.from) * unit + 2 * 40);
  const middle = (horizontal.from + horizontal.to) / 2;
  const x = (value: number) => width / 2 + (value - middle) * unit;
  const centre = (vertical.from + vertical.to) / 2;
  const y = (value: number) => MARGIN + plotHeight / 2 - (value - centre) * unit;
  const bottom = MARGIN + plotHeight;
  const placed = points.map((point) => ({ ...point, at: { x: x(point.x), y: y(point.y) } }));
  const byRow = new Map(placed.map(({ row, at }) => [row, at]));
  const drawn = paths.map((path) => ({ ...path, places: path.rows.flatMap((row) => byRow.get(row) ?? []) }));
  const places = labelPlaces(
    placed.map(({ at, label }) => ({ ...at, text: cutTo(label, small ? 90 : 200, size), size })),
    { left: 2, right: width - 2, top: 2, bottom },
    drawn.map((path) => path.places),
  );
  return {
    width,
    height: bottom + FOOT,
    marks: [
      ...axisMarks({ x: x(0), y: y(0), width, bottom, axes: map.axes, size }),
      ...drawn.flatMap((path) => pathMarks(path.places, path.ink, path.dash)),
      ...placed.flatMap(({ row, ink, label, hollow, small: earlier, at }, place): Mark[] => {
        const beside = label === "" ? undefined : places[place];
        const text = cutTo(label, small ? 90 : 200, size);
        return [
          ...(beside?.led
            ? [
                {
                  kind: "line",
                  ink: "line-strong",
                  x1: at.x,
                  y1: at.y,
                  x2: beside.led.x,
                  y2: beside.led.y,
                } as const,
              ]
            : []),
          { kind: "circle", row, ink, hollow, x: at.x, y: at.y, r: earlier ? 3 : 5 },
          ...(beside ? [{ kind: "text", ink: "ink", x: beside.x, y: beside.y, text, size } as const] : []),
        ];
      }),
      ...scaleMarks(scale, unit, bottom + 20, size),
    ],
  };
}

function extent(points: readonly MapPoint[], axis: "x" | "y"): { from: number; to: number } {
  const values = points.map((point) => point[axis]);
  return { from: Math.min(...values), to: Math.max(...values) };
}

type Axes = { x: number; y: number; width: number; bottom: number; axes: PointMap["axes"]; size: number };

/** Faint lines through the middle of all, each with its name at its end. */
function axisMarks({ x, y, width, bottom, axes, size }: Axes): Mark[] {
  return [
    { kind: "line", ink: "line", x1: 0, x2: width, y1: y, y2: y },
    { kind: "line", ink: "line", x1: x, x2: x, y1: 0, y2: bottom },
    {
      kind: "text",
      ink: "ink-soft",
      x: width - 2,
      y: y - 4,
      text: axes.across,
      size,
      anchor: "end",
    },
    { kind: "text", ink: "ink-soft", x: x + 4, y: size, text: axes.up, size },
  ];
}

/** A line through places with a head at the last, so that one sees which way it runs. */
function pathMarks(places: readonly { x: number; y: number }[], ink: Ink, dash: string): Mark[] {
  const [last, before] = [places.at(-1), places.at(-2)];
  if (!last || !before) return [];
  const d = places.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${tenth(x)} ${tenth(y)}`).join("");
  const [dx, dy] = [last.x - before.x, last.y - before.y];
  const length = Math.hypot(dx, dy);
  const line: Mark = { kind: "path", ink, d, width: 1.5, ...(dash ? { dash } : {}) };
  if (length < 14) return [line];
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: last.x - 6 * ux, y: last.y - 6 * uy };
  const corner = (side: number) =>
    `L${tenth(tip.x - 8 * ux + side * 4 * uy)} ${tenth(tip.y - 8 * uy - side * 4 * ux)}`;
  return [
    line,
    { kind: "path", ink, filled: true, d: `M${tenth(tip.x)} ${tenth(tip.y)}${corner(1)}${corner(-1)}z` },
  ];
}

function scaleMarks({ length, label }: PointMap["scale"], unit: number, y: number, size: number): Mark[] {
  const end = MARGIN + length * unit;
  return [
    { kind: "line", ink: "ink", x1: MARGIN, x2: end, y1: y, y2: y, width: 2 },
    { kind: "line", ink: "ink", x1: MARGIN, x2: MARGIN, y1: y - 4, y2: y + 4, width: 2 },
    { kind: "line", ink: "ink", x1: end, x2: end, y1: y - 4, y2: y + 4, width: 2 },
    { kind: "text", ink: "ink-soft", x: end + 8, y: y + size * 0.35, text: label, size },
  ];
}

/** A picture that says in words why there is none. */
export function refusedPicture(text: string, width: number): Picture {
  const lines = linesWithin(text, width - 2 * MARGIN, 14);
  return {
    width,
    height: lines.length * 22 + 2 * MARGIN,
    marks: lines.map(
      (line, at): Mark => ({
        kind: "text",
        ink: "ink-soft",
        x: MARGIN,
        y: MARGIN + 14 + at * 22,
        text: line,
        size: 14,
      }),
    ),
  };
}
