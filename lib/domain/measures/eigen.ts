import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** The eigenvalues of a symmetric matrix from the largest, each with its vector of length 1. */
export type Eigen = { values: number[]; vectors: number[][] };

/** Components as near as this are one size. */
const SAME = 1e-9;

/**
 * The decomposition of a symmetric matrix given by rows. A vector's sign is free: here its largest component, the first
 * of those of one size, is above 0, so that the same data make the same picture.
 * Source: ml-matrix (Householder tridiagonalisation and the QL algorithm, from EISPACK by way of JAMA).
 */
export function eigenOf(rows: readonly (readonly number[])[]): Eigen {
  if (rows.length === 0) return { values: [], vectors: [] };
  const matrix = new Matrix(rows.map((row) => [...row]));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].sort(
    (a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0),
  );
  return {
    values: order.map((at) => realEigenvalues[at] ?? 0),
    vectors: order.map((at) => signed(eigenvectorMatrix.getColumn(at))),
  };
}

function signed(vector: number[]): number[] {
  const largest = Math.max(...vector.map(Math.abs));
  const first = vector.find((component) => Math.abs(component) > largest - SAME) ?? 0;
  return first < 0 ? vector.map((component) => 0 - component) : vector;
}
