import { POSITIONS, type Position } from "../../domain/scale";
import type { Ink, Mark, Picture } from "../picture/picture";
import { tenth } from "../picture/picture";
import { linesWithin } from "../picture/text-width";

/** One leader: a reading for each spoke, in the order of the spokes; null where there is no position. */
export type RadarShape = {
  label: string;
  ink: Ink;
  dash: string;
  readings: readonly ({ position: Position; isWeak: boolean } | null)[];
};

export type Radar = {
  /** Each spoke with its row in the figure's table. */
  spokes: readonly { row: string; label: string }[];
  shapes: readonly RadarShape[];
};

const MOST_RADIUS = 260;
/** Room for the names of spokes: at the sides, and above and below. */
const NAMES = 96;
const ABOVE = 40;
/** The last dot, and how much larger each is than the next, so that those at one place are all seen; smaller on a phone. */
const DOT = { least: 4, step: 1.75, full: 200 };

/**
 * Positions of a few leaders on spokes in a fixed order: −2 at the middle ring, +2 at the outer one, so that no position
 * falls into the centre. A spoke without a position breaks the line; it is never drawn in the middle.
 */
export function radar({ spokes, shapes }: Radar, width: number): Picture {
  const radius = Math.min(MOST_RADIUS, width / 2 - NAMES);
  const centre = { x: width / 2, y: radius + ABOVE };
  const dotSize = Math.min(1, Math.max(0.55, radius / DOT.full));
  const bottom = 2 * (radius + ABOVE);
  const angle = (at: number) => (at / spokes.length) * 2 * Math.PI - Math.PI / 2;
  const point = (at: number, share: number) => ({
    x: centre.x + Math.cos(angle(at)) * radius * share,
    y: centre.y + Math.sin(angle(at)) * radius * share,
  });
  const rings = POSITIONS.map((position): Mark => {
    const corners = spokes.map((_, at) => point(at, shareOf(position)));
    return {
      kind: "path",
      ink: position === 0 ? "line-strong" : "line",
      width: 1,
      d: `${corners.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${tenth(x)} ${tenth(y)}`).join("")}Z`,
    };
  });
  const names = spokes.flatMap(({ label }, at): Mark[] => {
    const { x, y } = point(at, radius < DOT.full ? 1.14 : 1.06);
    const side = Math.cos(angle(at));
    const anchor = side > 0.3 ? "start" : side < -0.3 ? "end" : "middle";
    const lines = linesWithin(label, NAMES - 8);
    const top = y + 4 + (Math.sin(angle(at)) < -0.3 ? -(lines.length - 1) * 13 : 0);
    return [
      { kind: "line", ink: "line", x1: centre.x, y1: centre.y, ...ends(point(at, 1)) },
      ...lines.map(
        (text, nth): Mark => ({
          kind: "text",
          ink: "ink-soft",
          x,
          y: top + nth * 13,
          text,
          anchor,
          size: 12,
        }),
      ),
    ];
  });
  const levels = POSITIONS.map((position): Mark => {
    const { x, y } = point(0, shareOf(position));
    const text = position > 0 ? `+${position}` : String(position).replace("-", "−");
    return { kind: "text", ink: "ink-soft", x: x + 4, y: y + 3, text, size: 10 };
  });
  const drawn = shapes.flatMap((shape, nth) =>
    shapeMarks(shape, spokes, dotSize * (DOT.least + DOT.step * (shapes.length - 1 - nth)), (at, position) =>
      point(at, shareOf(position)),
    ),
  );
  const key = shapes.flatMap(({ label, ink, dash }, at): Mark[] => {
    const y = bottom + 16 + at * 20;
    return [
      { kind: "line", ink, x1: 4, x2: 36, y1: y - 4, y2: y - 4, width: 2.5, ...(dash ? { dash } : {}) },
      { kind: "text", ink: "ink", x: 44, y, text: label },
    ];
  });
  return {
    width,
    height: bottom + shapes.length * 20 + 12,
    marks: [...rings, ...names, ...levels, ...drawn, ...key],
  };
}

/** −2 lies on the second of six rings, so that the centre stays free. */
function shareOf(position: Position): number {
  return (position + 3) / 5;
}

const ends = ({ x, y }: { x: number; y: number }) => ({ x2: x, y2: y });

function shapeMarks(
  { ink, dash, readings }: RadarShape,
  spokes: Radar["spokes"],
  r: number,
  point: (at: number, position: Position) => { x: number; y: number },
): Mark[] {
  const places = readings.map((reading, at) => reading && point(at, reading.position));
  const sides = places.flatMap((from, at): Mark[] => {
    const to = places[(at + 1) % places.length];
    if (!from || !to || places.length < 2) return [];
    return [
      {
        kind: "line",
        ink,
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        width: 2.5,
        ...(dash ? { dash } : {}),
      },
    ];
  });
  const dots = places.flatMap((place, at): Mark[] => {
    const [reading, spoke] = [readings[at], spokes[at]];
    if (!place || !reading || !spoke) return [];
    return [{ kind: "circle", row: spoke.row, ink, hollow: reading.isWeak, ...place, r }];
  });
  return [...sides, ...dots];
}
