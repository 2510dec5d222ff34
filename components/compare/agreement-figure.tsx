import { MIN_SHARED } from "@/lib/domain/agreement";
import { agreementWord } from "@/lib/domain/agreement-bands";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import { AgreementBar, type AgreementFacts } from "./agreement-bar";

/**
 * The agreement of a pair as it is always shown: number and word, coverage, range, bar; or, where too little is known,
 * the reason in place of a number. The words are those of the default measure, and stand beside its numbers only.
 * `compact` leaves the bar out.
 */
export function AgreementFigure({
  agreement,
  compact = false,
}: {
  agreement: AgreementFacts;
  compact?: boolean;
}) {
  const { value, range, bounds, formula } = agreement;
  const t = getTranslator("compare");
  return (
    <div className="grid gap-1">
      {value !== null && (
        <p>
          <span className="text-title font-semibold">{formatMeasured(value, bounds)}</span>{" "}
          {formula === DEFAULT_MEASURE && <span>{t(`words.${agreementWord(value)}`)}</span>}
        </p>
      )}
      {!compact && <AgreementBar value={value} range={range} bounds={bounds} />}
      <p className="text-note text-ink-soft">{agreementNote(agreement)}</p>
    </div>
  );
}

/** Coverage and range of a measured agreement, or the reason why there is no number, in words. */
export function agreementNote({ reason, coverage, range, noRange, bounds }: AgreementFacts): string {
  const t = getTranslator("compare");
  const shared = reason
    ? t(`refused.${reason}`, { ...coverage, minimum: MIN_SHARED })
    : t("coverage", coverage);
  // Without any scope the reason has said so already.
  if (!range)
    return noRange && noRange !== "no-scope"
      ? `${shared} ${getTranslator("measures")(`noRange.${noRange}`)}`
      : shared;
  const open = coverage.shared < coverage.of;
  const [low, high] = range.map((end) => formatMeasured(end, bounds)) as [string, string];
  return `${shared} ${open ? t("range", { low, high }) : t("nothingOpen")}`;
}
