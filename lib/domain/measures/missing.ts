import { apartBy, codeOf, type Kernel, pairAt } from "./kernel";

/**
 * What an unknown cell counts for in a value. None of them says what a leader holds: each is a named way to fill in
 * distances, and the cell stays unknown in coverage, refusal and range.
 */
export type MissingPolicy = {
  id: MissingId;
  /** Whether both sides are treated alike. Only such policies compare leaders with leaders. */
  symmetric: boolean;
  /** The distance, in the kernel's steps, that the cell counts with; null leaves it out of the value. */
  distance: (a: number | null, b: number | null, kernel: Kernel) => number | null;
};
export type SymmetricPolicy = MissingPolicy & { symmetric: true };

export type MissingId =
  | "leave-out"
  | "nearest"
  | "farthest"
  | "half"
  | "neutral"
  | "relative-maximum-positive"
  | "relative-maximum-negative"
  | "mendez";

/** The value is of the shared issues alone: the default, and the only one that fills nothing in. */
export const LEAVE_OUT: SymmetricPolicy = { id: "leave-out", symmetric: true, distance: () => null };

/** Every unknown cell as near as it can be: the upper end of the range. */
export const NEAREST: SymmetricPolicy = {
  id: "nearest",
  symmetric: true,
  distance: (a, b, kernel) => kernel.least[placeOf(a, b, kernel)] ?? Number.NaN,
};

/** Every unknown cell as far as it can be: the lower end of the range. */
export const FARTHEST: SymmetricPolicy = {
  id: "farthest",
  symmetric: true,
  distance: (a, b, kernel) => kernel.greatest[placeOf(a, b, kernel)] ?? Number.NaN,
};

/**
 * Every unknown cell half way: what little is shared pulls the value away from the middle as far as it covers the scope.
 * Mendez's rule with both sides treated alike, and They Vote For You's half for an absence without its low weight.
 */
export const HALF: SymmetricPolicy = {
  id: "half",
  symmetric: true,
  distance: (_a, _b, kernel) => kernel.extent / 2,
};

/** For leaders with leaders. */
export const SYMMETRIC_POLICIES: readonly SymmetricPolicy[] = [LEAVE_OUT, NEAREST, FARTHEST, HALF];

function placeOf(a: number | null, b: number | null, { scale, levels }: Kernel): number {
  return pairAt(codeOf(a, scale), codeOf(b, scale), levels);
}

/** Needs an odd number of levels: without a middle it gives no distance. */
const middleOf = ({ scale }: Kernel) => (scale.min + scale.max) / 2;

/** OpenVAA's "Neutral": what the reference answered and the target did not, the target holds in the middle. */
export const NEUTRAL: MissingPolicy = {
  id: "neutral",
  symmetric: false,
  distance: (reference, _target, kernel) =>
    reference === null ? null : apartBy(kernel, reference, middleOf(kernel)),
};

/**
 * OpenVAA's "RelativeMaximum": there the target holds the extreme opposite to the reference, and opposite to a reference
 * in the middle the one its bias names.
 */
function relativeMaximum(bias: "positive" | "negative"): MissingPolicy {
  return {
    id: `relative-maximum-${bias}`,
    symmetric: false,
    distance: (reference, _target, kernel) => {
      if (reference === null) return null;
      const { min, max } = kernel.scale;
      const side = reference - middleOf(kernel) || (bias === "positive" ? -1 : 1);
      return apartBy(kernel, reference, side < 0 ? max : min);
    },
  };
}
export const RELATIVE_MAXIMUM_POSITIVE = relativeMaximum("positive");
export const RELATIVE_MAXIMUM_NEGATIVE = relativeMaximum("negative");

/**
 * Mendez 2017: the sum over what both answered, divided by how many the reference answered. By S, in [−1, 1], what the
 * target leaves open adds 0, which is half way: it pulls to the middle.
 */
export const MENDEZ: MissingPolicy = { ...HALF, id: "mendez", symmetric: false };

/** For a reference, such as a reader's own answers, with leaders: every policy there is. */
export const MISSING_POLICIES: readonly MissingPolicy[] = [
  ...SYMMETRIC_POLICIES,
  NEUTRAL,
  RELATIVE_MAXIMUM_POSITIVE,
  RELATIVE_MAXIMUM_NEGATIVE,
  MENDEZ,
];
