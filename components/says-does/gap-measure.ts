import { reasonText } from "@/components/analysis/value-text";
import type { Gap } from "@/lib/domain/measures/gap";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** How the figure of words and deeds is read, with the gap over all issues or why there is none. */
export function gapMeasure(
  { value, reason, coverage }: Gap,
  moment: { asOf: string; release: { number: number } },
): string {
  const t = getTranslator("says-does");
  return t("measure", {
    day: formatDay(moment.asOf),
    release: moment.release.number,
    overall:
      value === null
        ? t("overallNone", { reason: reasonText(reason ?? "no-scope", coverage) })
        : t("overall", { value: formatPercent(value) }),
  });
}
