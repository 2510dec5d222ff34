import type { Spread } from "@/lib/domain/spread";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** "+1", "0", "−0.5": a place on the scale that may lie between positions. */
export function formatPlace(place: number): string {
  return place > 0 ? `+${formatNumber(place)}` : formatNumber(place);
}

/** Median, spread and coverage in a sentence. `of`: how many leaders were asked about. */
export function spreadText({ median, deviation, known }: Spread, of: number): string {
  const t = getTranslator("issues");
  if (median === null || deviation === null) return t("figuresNone", { of });
  return t("figures", { median: formatPlace(median), deviation: formatNumber(deviation), known, of });
}
