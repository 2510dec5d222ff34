import { reasonText } from "@/components/analysis/value-text";
import { officeNote } from "@/components/compare/column-label";
import type { CompareColumn } from "@/components/compare/model";
import type { Gap } from "@/lib/domain/measures/gap";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * How the figure of words and deeds is read and for which day the deeds are, with the gap over all issues or why there is
 * none.
 */
export function gapMeasure(
  { value, reason, coverage }: Gap,
  {
    column,
    release,
    weights,
  }: {
    column: Pick<CompareColumn, "office" | "day" | "deedDay">;
    release: number;
    /** The weights other than 1, in a sentence; empty where there are none. */
    weights: string;
  },
): string {
  const t = getTranslator("says-does");
  const office = officeNote(column);
  return [
    t("measure", { day: formatDay(column.day), release }),
    ...(office ? [office] : []),
    ...(weights ? [weights] : []),
    value === null
      ? t("overallNone", { reason: reasonText(reason ?? "no-scope", coverage) })
      : t("overall", { value: formatPercent(value) }),
  ].join(" ");
}
