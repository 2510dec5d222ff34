import type { Member } from "./cohesion";

/** How far one issue runs along each axis: its correlation with the points, over those who hold a position. */
export type Loading = { issue: string; x: Correlation; y: Correlation; leaders: number };

/**
 * Pearson's r = product ÷ √(positions × places), in [−1, 1], and what it is made of: with p a position, x a place and means
 * over the leaders who hold a position, product is Σ (p − p̄)·(x − x̄), positions Σ (p − p̄)², places Σ (x − x̄)².
 * The value is null where positions or places do not vary. Source: Pearson 1895.
 */
export type Correlation = { value: number | null; product: number; positions: number; places: number };

type Point = { leader: string; x: number; y: number };

/** Below this nothing varies, but for rounding. */
const NOTHING = 1e-12;

/** The correlation of the positions on each issue with both axes; empty where nobody is placed. */
export function loadingsOf(
  points: readonly Point[],
  members: readonly Member[],
  issues: readonly string[],
): Loading[] {
  if (points.length === 0) return [];
  const readings = new Map(members.map(({ leader, readings: held }) => [leader, held]));
  return issues.map((issue, at) => {
    const held = points.flatMap(({ leader, x, y }) => {
      const position = readings.get(leader)?.[at]?.position ?? null;
      return position === null ? [] : [{ position, x, y }];
    });
    const along = (axis: "x" | "y") =>
      correlation(
        held.map(({ position }) => position),
        held.map((point) => point[axis]),
      );
    return { issue, x: along("x"), y: along("y"), leaders: held.length };
  });
}

function correlation(held: readonly number[], along: readonly number[]): Correlation {
  const [p, x] = [fromMean(held), fromMean(along)];
  const [product, positions, places] = [times(p, x), times(p, p), times(x, x)];
  const size = Math.sqrt(positions * places);
  const value = size < NOTHING ? null : Math.max(-1, Math.min(1, product / size));
  return { value, product, positions, places };
}

function fromMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function times(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
