import { MIN_SHARED } from "@/lib/domain/agreement";
import { agreementWord } from "@/lib/domain/agreement-bands";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { AgreementBar, type AgreementFacts } from "./agreement-bar";

/**
 * The agreement of a pair as it is always shown: number and word, coverage, range, bar; or, where too little is known,
 * the reason in place of a number. `compact` leaves the bar out.
 */
export function AgreementFigure({
  agreement,
  compact = false,
}: {
  agreement: AgreementFacts;
  compact?: boolean;
}) {
  const { value } = agreement;
  const t = getTranslator("compare");
  return (
    <div className="grid gap-1">
      {value !== null && (
        <p>
          <span className="text-title font-semibold">{formatPercent(value)}</span>{" "}
          <span>{t(`words.${agreementWord(value)}`)}</span>
        </p>
      )}
      {!compact && <AgreementBar value={value} range={agreement.range} />}
      <p className="text-note text-ink-soft">{agreementNote(agreement)}</p>
    </div>
  );
}

/** Coverage and range of a measured agreement, or the reason why there is no number, in words. */
export function agreementNote({ reason, coverage, range }: AgreementFacts): string {
  const t = getTranslator("compare");
  const shared = reason
    ? t(`refused.${reason}`, { ...coverage, minimum: MIN_SHARED })
    : t("coverage", coverage);
  if (!range) return shared;
  const open = coverage.shared < coverage.of;
  const [low, high] = range.map((share) => formatPercent(share)) as [string, string];
  return `${shared} ${open ? t("range", { low, high }) : t("nothingOpen")}`;
}
