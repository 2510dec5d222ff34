import { textWidth } from "../picture/text-width";

/** A point and the text that is to stand near it, in the picture's units. */
export type Labelled = { x: number; y: number; text: string; size: number };

/** Where a text stands: its left end on its baseline, and where a line ends that leads to it; null where it is near enough. */
export type LabelPlace = { x: number; y: number; led: Spot | null };

export type Spot = { x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** Distances from the point that are tried, and directions at each: right, left, above, below, and between. */
const RINGS = [9, 16, 26, 38, 52, 68, 86, 106];
const DIRECTIONS = [0, 180, 270, 90, 315, 45, 225, 135, 292, 248, 68, 112];
const LED_FROM = 20;
/** How far a point and a path reach to each side. */
const POINT = 6;
const PATH = 4;

/**
 * Places for labels so that none covers another, a point or a path, as near to its own point as there is room; the last
 * tried where there is none.
 * @param paths  lines through places, in the picture's units
 */
export function labelPlaces(
  points: readonly Labelled[],
  room: Box,
  paths: readonly (readonly Spot[])[] = [],
): LabelPlace[] {
  const taken: Box[] = [
    ...points.map((point) => boxAround(point, POINT)),
    ...paths.flatMap(alongPath).map((spot) => boxAround(spot, PATH)),
  ];
  return points.map((point) => {
    let last: LabelPlace = { x: point.x + POINT, y: point.y, led: null };
    for (const radius of RINGS)
      for (const direction of DIRECTIONS) {
        const place = placeAt(point, radius, direction);
        const box = boxOf(place, point);
        if (!within(box, room)) continue;
        last = place;
        if (taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return place;
      }
    taken.push(boxOf(last, point));
    return last;
  });
}

/** Spots along a path, so near to one another that their boxes meet. */
function alongPath(path: readonly Spot[]): Spot[] {
  return path.slice(1).flatMap((to, at) => {
    const from = path[at] ?? to;
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * PATH));
    return Array.from({ length: count }, (_, i) => ({
      x: from.x + ((to.x - from.x) * i) / count,
      y: from.y + ((to.y - from.y) * i) / count,
    }));
  });
}

function boxAround({ x, y }: Spot, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function placeAt({ x, y, text, size }: Labelled, radius: number, direction: number): LabelPlace {
  const angle = (direction * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const width = textWidth(text, size);
  const left = x + radius * dx + ((dx - 1) / 2) * width;
  const base = y + radius * dy + ((dy + 1) / 2) * size * 0.75;
  if (radius <= LED_FROM) return { x: left, y: base, led: null };
  // To the nearest side of the text, so that the line runs through no letter of it.
  const led = {
    x: Math.min(Math.max(x, left), left + width),
    y: Math.min(Math.max(y, base - size * 0.75), base),
  };
  return { x: left, y: base, led };
}

function boxOf({ x, y }: Spot, { text, size }: Labelled): Box {
  return { left: x - 1, right: x + textWidth(text, size) + 1, top: y - size * 0.85, bottom: y + size * 0.25 };
}

const within = (box: Box, room: Box) =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
