import { type Agreement, agreement, type IssueReading } from "../agreement";
import { type Position, SCALE, type Scale } from "../scale";
import { cityBlock } from "./city-block";
import { directional } from "./directional";
import { euclid } from "./euclid";
import { type Chance, chance, chanceCorrected, chanceCorrectedRow } from "./kappa";
import type { Kernel } from "./kernel";
import type { Bounds, NoRange } from "./measurement";
import { type Also, agreementRow, type Codes, countedWeights, type PairRow } from "./pair-row";
import { s } from "./s";
import { wahlOMat } from "./wahl-o-mat";

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

/** Measures for positions that others bring: on a scale with an order, what is not weighted throws that order away. */
export type NominalId = "cohen-nominal" | "scott-nominal";

/** A way to put the agreement of two leaders into a number, on one scale. */
export type PairMeasure<Id extends MeasureId | NominalId = MeasureId> = {
  id: Id;
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
  measure: <P extends number = Position>(rows: readonly IssueReading<P>[]) => Agreement<P>;
  /**
   * The same numbers of one leader with several, without the lines of each sum. Sums are in units of the weights, which
   * `countedWeights` takes.
   * @throws RangeError for a weight that is negative or not finite
   */
  row: (own: Codes, others: readonly Codes[], weights: readonly number[], also?: Also) => PairRow;
};

export const DEFAULT_MEASURE: MeasureId = "city-block";

function additive<Id extends MeasureId>(
  id: Id,
  kernel: Kernel,
  needs: Partial<PairMeasure["needs"]> = {},
): PairMeasure<Id> {
  return {
    id,
    bounds: kernel.bounds,
    extent: kernel.extent,
    kernel,
    noRange: null,
    needs: { reads: "steps", weight: "proportional", variation: false, ...needs },
    sameOrderAs: null,
    measure: (rows) => agreement(rows, kernel),
    row: (own, others, weights, also) =>
      agreementRow(own, others, countedWeights(weights, kernel.weigh), kernel, also),
  };
}

function corrected<Id extends MeasureId | NominalId>(id: Id, by: Chance): PairMeasure<Id> {
  return {
    id,
    bounds: [-1, 1],
    extent: by.disagreement.extent,
    kernel: null,
    noRange: "not-additive",
    needs: { reads: "steps", weight: "proportional", variation: true },
    sameOrderAs: null,
    measure: (rows) => chanceCorrected(rows, by),
    row: (own, others, weights, also) =>
      chanceCorrectedRow(own, others, countedWeights(weights, by.disagreement.weigh), by, also),
  };
}

type Made = { [Id in MeasureId | NominalId]: (scale: Scale) => PairMeasure<Id> };

const MADE: Made = {
  "city-block": (scale) => additive("city-block", cityBlock(scale)),
  "wahl-o-mat": (scale) => additive("wahl-o-mat", wahlOMat(scale), { reads: "side" }),
  euclid: (scale) => additive("euclid", euclid(scale), { weight: "squared" }),
  directional: (scale) => additive("directional", directional(scale)),
  "cohen-nominal": (scale) => corrected("cohen-nominal", chance("cohen", "nominal", scale)),
  "cohen-linear": (scale) => corrected("cohen-linear", chance("cohen", "linear", scale)),
  "cohen-quadratic": (scale) => corrected("cohen-quadratic", chance("cohen", "quadratic", scale)),
  "scott-nominal": (scale) => corrected("scott-nominal", chance("scott", "nominal", scale)),
  "scott-linear": (scale) => corrected("scott-linear", chance("scott", "linear", scale)),
  "scott-quadratic": (scale) => corrected("scott-quadratic", chance("scott", "quadratic", scale)),
  s: (scale) => ({ ...additive("s", s(scale)), sameOrderAs: "city-block" }),
};

/** A measure on any scale of whole numbers. @throws RangeError for a scale with fewer than two levels (a bug upstream) */
export function measureOn<Id extends MeasureId | NominalId>(id: Id, scale: Scale): PairMeasure<Id> {
  if (scale.max <= scale.min)
    throw new RangeError(`a scale needs two levels, has ${scale.min} to ${scale.max}`);
  return MADE[id](scale);
}

/** Every measure on the scale of the record, the default first. */
export const MEASURES: readonly PairMeasure[] = MEASURE_IDS.map((id) => measureOn(id, SCALE));
const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: MeasureId): PairMeasure {
  return BY_ID.get(id) ?? measureOn(id, SCALE);
}

export function isMeasureId(value: unknown): value is MeasureId {
  return (MEASURE_IDS as readonly unknown[]).includes(value);
}
