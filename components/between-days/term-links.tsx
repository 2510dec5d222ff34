import type { Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** The two days of each term of a leader that can be compared: its beginning, and its last day or the page's. */
export function TermLinks({
  terms,
  asOf,
  href,
}: {
  terms: readonly Term[];
  asOf: Day;
  href: (from: Day, to: Day) => string;
}) {
  const t = getTranslator("between-days");
  const spans = terms.flatMap(({ office, from, to }) => {
    const end = to === null || to.day > asOf ? asOf : to.day;
    return from.day < end ? [{ office, from, end }] : [];
  });
  if (spans.length === 0) return null;
  return (
    <p className="no-print dotted mb-6">
      <span>{t("quick")}:</span>
      {spans.map(({ office, from, end }) => (
        <span key={`${office} ${from.day}`}>
          <a href={href(from.day, end)}>
            {t("quickLine", { office, from: formatDay(from), to: formatDay(end) })}
          </a>
        </span>
      ))}
    </p>
  );
}
