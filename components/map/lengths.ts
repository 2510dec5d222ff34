import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderMap } from "./model";

type Unit = Pick<LeaderMap, "way" | "measure">;

/** Whether lengths are shares, which are written in percent: by a measure that runs from 0 to 1. */
export function isShare({ way, measure: { bounds } }: Unit): boolean {
  return way === "scaling" && bounds[0] === 0 && bounds[1] === 1;
}

/**
 * A place or a distance of the map in its one unit, which picture, bar, table and caveats share: that of the measure, or
 * steps of the scale by principal components.
 */
export function lengthText(map: Unit, length: number): string {
  return formatMeasured(length, isShare(map) ? [0, 1] : [-1, 1]);
}

/** What that unit is called, its ends as the map writes lengths. */
export function unitText(map: Unit): string {
  return unitName(map, isShare(map) ? formatPercent : formatNumber);
}

/** The same with its ends as plain numbers, for a sum in which lengths are squared. */
export function plainUnitText(map: Unit): string {
  return unitName(map, formatNumber);
}

function unitName({ way, measure }: Unit, written: (end: number) => string): string {
  const [low, high] = measure.bounds;
  return getTranslator("map")(`unit.${way}`, { low: written(low), high: written(high) });
}
