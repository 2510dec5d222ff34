import { textWidth } from "@/lib/charts/picture/text-width";

/** On which side of its point a label stands, as DrawingML calls it (ECMA-376, part 1, 21.2.3.10). */
export type LabelSide = "r" | "l" | "t" | "b";

/** A point with its label, in pixels from the upper left of the plot. */
export type LabelledPoint = { x: number; y: number; text: string };

type Box = { left: number; right: number; top: number; bottom: number };

const SIDES: readonly LabelSide[] = ["r", "l", "t", "b"];
/** Half of a point, and from there to its label. */
const POINT = 5;
const APART = 3;

/**
 * The side of each label, point by point, on which it lies on the fewest other points and labels; of these the first of right,
 * left, above and below. A label may leave the plot on a side, and not the picture.
 * @param size  of the text, in pixels
 * @param room  how far to the left and right of the plot a label may reach, and how wide and high the plot is
 */
export function labelSides(
  points: readonly LabelledPoint[],
  size: number,
  room: { width: number; height: number; beside: number },
): LabelSide[] {
  const taken = points.map(({ x, y }): Box => around(x, y, POINT, POINT));
  const within = ({ left, right, top, bottom }: Box) =>
    left >= -room.beside && right <= room.width + room.beside && top >= 0 && bottom <= room.height;
  return points.map((point) => {
    const tried = SIDES.map((side) => {
      const box = boxOf(point, side, size);
      const met = taken.filter((other) => overlap(box, other)).length;
      return { side, box, cost: met + (within(box) ? 0 : points.length) };
    });
    const [best] = tried.toSorted((a, b) => a.cost - b.cost);
    if (!best) return "r";
    taken.push(best.box);
    return best.side;
  });
}

function boxOf({ x, y, text }: LabelledPoint, side: LabelSide, size: number): Box {
  const [halfWidth, halfHeight] = [textWidth(text, size) / 2, size * 0.6];
  const [across, up] = [POINT + APART + halfWidth, POINT + APART + halfHeight];
  const [dx, dy] = { r: [across, 0], l: [-across, 0], t: [0, -up], b: [0, up] }[side] as [number, number];
  return around(x + dx, y + dy, halfWidth, halfHeight);
}

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
