import { eigenOf } from "./eigen";
import type { AgreementMatrix } from "./matrix";

/** Values of the order vector as near as this are one place. */
const SAME = 1e-7;

/**
 * An order of leaders in which those who agree stand together, so that blocs show as squares along the diagonal of a
 * matrix: leaders by the second smallest eigenvector of the Laplacian of their agreements (the Fiedler vector), which
 * places those who agree near each other; who fall on one place are ordered among themselves the same way, then by key.
 * Where leaders can be ordered so that agreement only falls with distance from the diagonal, this finds that order.
 * A refused pair stands at the mean of both leaders' other agreements: it draws them neither together nor apart.
 * The direction is free; the leader with the smallest key stands in the half that comes first.
 * @param keys  one for each leader, in the order of the matrix
 * @param low   the lowest value of the measure, where agreement is none
 * @returns places in the matrix, in the order to show
 * Laws: the order given does not matter; a shuffled matrix of the kind above is put in order again.
 * Source: Atkins, Boman & Hendrickson 1998, "A Spectral Algorithm for Seriation and the Consecutive Ones Problem".
 * About 0.2 s for 200 leaders, growing with their cube.
 */
export function seriation(matrix: AgreementMatrix, keys: readonly string[], low = 0): number[] {
  const byKey = (a: number, b: number) => compare(keys[a] ?? "", keys[b] ?? "");
  return spectral([...keys.keys()].sort(byKey), similarity(matrix, low));
}

/** Agreement above the lowest, with the refused filled in. */
function similarity({ value, size }: AgreementMatrix, low: number): (a: number, b: number) => number {
  const means = Array.from({ length: size }, (_, a) => {
    const row = value.subarray(a * size, (a + 1) * size).filter((held) => !Number.isNaN(held));
    return row.length === 0 ? low : row.reduce((sum, held) => sum + held, 0) / row.length;
  });
  return (a, b) => {
    const held = value[a * size + b] ?? Number.NaN;
    return (Number.isNaN(held) ? ((means[a] ?? low) + (means[b] ?? low)) / 2 : held) - low;
  };
}

/** @param places in the order of their keys */
function spectral(places: readonly number[], alike: (a: number, b: number) => number): number[] {
  const rows = places.map((a) => places.map((b) => (a === b ? 0 : alike(a, b))));
  if (places.length < 3 || isEven(rows)) return [...places];
  const fiedler = fiedlerOf(rows);
  const order = [...places.keys()].sort((i, j) => (fiedler[i] ?? 0) - (fiedler[j] ?? 0) || i - j);
  return groups(order, fiedler).flatMap((group) => {
    const held = [...group].sort((i, j) => i - j).map((i) => places[i] ?? 0);
    return group.length === places.length ? held : spectral(held, alike);
  });
}

/**
 * The vector of the smallest eigenvalue of D − S but that of the constant vector, which is lifted out of the way: where
 * blocs have nothing in common both are 0, and a decomposition could take the one for the other. The first component that
 * is not 0 is below it.
 */
function fiedlerOf(rows: readonly (readonly number[])[]): readonly number[] {
  const degrees = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const lift = degrees.reduce((sum, degree) => sum + degree, 0) / rows.length;
  const laplacian = rows.map((row, i) =>
    row.map((value, j) => lift + (i === j ? (degrees[i] ?? 0) : -value)),
  );
  const vector = eigenOf(laplacian).vectors.at(-1) ?? [];
  const first = vector.find((component) => Math.abs(component) > SAME) ?? 0;
  return first > 0 ? vector.map((component) => 0 - component) : vector;
}

/** Whether all agree with each other alike, so that no order says more than another. */
function isEven(rows: readonly (readonly number[])[]): boolean {
  const values = rows.flatMap((row, i) => row.filter((_, j) => i !== j));
  return Math.max(...values) - Math.min(...values) < SAME;
}

/** Runs of an order that lie on one place. */
function groups(order: readonly number[], fiedler: readonly number[]): number[][] {
  const runs: number[][] = [];
  let before = Number.NaN;
  for (const at of order) {
    const here = fiedler[at] ?? 0;
    const run = runs.at(-1);
    if (run && here - before < SAME) run.push(at);
    else runs.push([at]);
    before = here;
  }
  return runs;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
