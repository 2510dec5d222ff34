import { type Agreement, agreement, type IssueReading } from "../agreement";
import { CITY_BLOCK } from "./city-block";
import { DIRECTIONAL } from "./directional";
import { EUCLID } from "./euclid";
import {
  type Chance,
  COHEN_LINEAR,
  COHEN_QUADRATIC,
  chanceCorrected,
  chanceCorrectedRow,
  SCOTT_LINEAR,
  SCOTT_QUADRATIC,
} from "./kappa";
import type { Kernel } from "./kernel";
import type { Bounds, NoRange } from "./measurement";
import { agreementRow, type Codes, countedWeights, type PairRow } from "./pair-row";
import { S } from "./s";
import { WAHL_O_MAT } from "./wahl-o-mat";

export const MEASURE_IDS = [
  "city-block",
  "wahl-o-mat",
  "euclid",
  "directional",
  "cohen-linear",
  "cohen-quadratic",
  "scott-linear",
  "scott-quadratic",
  "s",
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** A way to put the agreement of two leaders into a number. */
export type PairMeasure = {
  id: MeasureId;
  bounds: Bounds;
  /** The most that one issue of weight 1 can part two leaders, in the steps of the measure. */
  extent: number;
  /** How the sum is made, where issues add up one by one; null where they do not, and there is no range. */
  kernel: Kernel | null;
  noRange: NoRange | null;
  needs: {
    /** What is read of a position: the side of the middle alone, or how many steps along the scale. */
    reads: "side" | "steps";
    /** How a doubled weight counts: twice, or four times. */
    weight: "proportional" | "squared";
    /** Refuses where everybody holds one and the same position. */
    variation: boolean;
  };
  /** The measure that orders leaders the same way by definition, so that counting both would count one twice. */
  sameOrderAs: MeasureId | null;
  /** @throws RangeError as `agreement` does */
  measure: (rows: readonly IssueReading[]) => Agreement;
  /**
   * The same numbers of one leader with several, without the lines of each sum.
   * @throws RangeError for a weight that is negative or not finite
   */
  row: (own: Codes, others: readonly Codes[], weights: readonly number[]) => PairRow;
};

export const DEFAULT_MEASURE: MeasureId = "city-block";

function additive(id: MeasureId, kernel: Kernel, needs: Partial<PairMeasure["needs"]> = {}): PairMeasure {
  return {
    id,
    bounds: kernel.bounds,
    extent: kernel.extent,
    kernel,
    noRange: null,
    needs: { reads: "steps", weight: "proportional", variation: false, ...needs },
    sameOrderAs: null,
    measure: (rows) => agreement(rows, kernel),
    row: (own, others, weights) => agreementRow(own, others, countedWeights(weights, kernel.weigh), kernel),
  };
}

function corrected(id: MeasureId, chance: Chance): PairMeasure {
  return {
    id,
    bounds: [-1, 1],
    extent: chance.disagreement.extent,
    kernel: null,
    noRange: "not-additive",
    needs: { reads: "steps", weight: "proportional", variation: true },
    sameOrderAs: null,
    measure: (rows) => chanceCorrected(rows, chance),
    row: (own, others, weights) =>
      chanceCorrectedRow(own, others, countedWeights(weights, chance.disagreement.weigh), chance),
  };
}

const BY_ID: Record<MeasureId, PairMeasure> = {
  "city-block": additive("city-block", CITY_BLOCK),
  "wahl-o-mat": additive("wahl-o-mat", WAHL_O_MAT, { reads: "side" }),
  euclid: additive("euclid", EUCLID, { weight: "squared" }),
  directional: additive("directional", DIRECTIONAL),
  "cohen-linear": corrected("cohen-linear", COHEN_LINEAR),
  "cohen-quadratic": corrected("cohen-quadratic", COHEN_QUADRATIC),
  "scott-linear": corrected("scott-linear", SCOTT_LINEAR),
  "scott-quadratic": corrected("scott-quadratic", SCOTT_QUADRATIC),
  s: { ...additive("s", S), sameOrderAs: "city-block" },
};

/** Every measure, the default first. */
export const MEASURES: readonly PairMeasure[] = MEASURE_IDS.map((id) => BY_ID[id]);

export function measureOf(id: MeasureId): PairMeasure {
  return BY_ID[id];
}

export function isMeasureId(value: unknown): value is MeasureId {
  return (MEASURE_IDS as readonly unknown[]).includes(value);
}
