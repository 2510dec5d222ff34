import type { Refusal } from "@/lib/domain/agreement";
import { MIN_SHARED } from "@/lib/domain/agreement";
import type { MatrixPair } from "@/lib/domain/measures/measure-matrix";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";

/** A value in the unit of its measure: a percentage where that runs from 0 to 1, else a number to two places. */
export function valueText(bounds: Bounds, value: number): string {
  return formatMeasured(value, bounds);
}

/** How far a value lies from the lowest to the highest of its measure, 0 to 1. */
export function shareOf([low, high]: Bounds, value: number): number {
  return (value - low) / (high - low);
}

/** A pair's number with its coverage, or why there is none, as one sentence. */
export function pairText(bounds: Bounds, pair: MatrixPair): string {
  const t = getTranslator("analysis");
  return pair.value === null
    ? reasonText(pair.reason ?? "no-scope", pair.coverage)
    : t("pairValue", { value: valueText(bounds, pair.value), ...pair.coverage });
}

/** Why there is no number. */
export function reasonText(reason: Refusal, coverage: { shared: number; of: number }): string {
  return getTranslator("compare")(`refused.${reason}`, { ...coverage, minimum: MIN_SHARED });
}
