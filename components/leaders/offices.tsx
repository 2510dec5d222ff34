import type { Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import { containsDay } from "@/lib/domain/period";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { officeKindText } from "@/lib/i18n/office-text";
import { getTranslator } from "@/lib/i18n/translator";

/** Offices and terms in time order; the ones in force on the day are marked. */
export function Offices({ terms, day }: { terms: readonly Term[]; day: Day }) {
  const t = getTranslator("leaders");
  if (terms.length === 0) return <p>{t("standfirstNever")}</p>;
  return (
    <ul className="grid gap-1">
      {terms.map((term) => (
        <li key={term.slug}>
          {term.office}, <span className="text-ink-soft">{formatPeriod(term)}</span>
          <span className="text-ink-soft"> · {officeKindText(term.officeKind)}</span>
          {containsDay(term, day) && (
            <span className="text-ink-soft"> · {t("officeNow", { day: formatDay(day) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
