import type { MeasureId, NominalId } from "@/lib/domain/measures/registry";

/** What the measures are called where positions are brought, and which they are. */
export const MEASURES_BY_NAME = {
  "city-block": "city-block",
  "wahl-o-mat": "wahl-o-mat",
  euclid: "euclid",
  directional: "directional",
  kappa: "cohen-nominal",
  "kappa-linear": "cohen-linear",
  "kappa-quadratic": "cohen-quadratic",
  "scott-pi": "scott-nominal",
  "scott-pi-linear": "scott-linear",
  "scott-pi-quadratic": "scott-quadratic",
  s: "s",
} as const satisfies Record<string, MeasureId | NominalId>;

export type MeasureName = keyof typeof MEASURES_BY_NAME;

export const MEASURE_NAMES = Object.keys(MEASURES_BY_NAME) as [MeasureName, ...MeasureName[]];
