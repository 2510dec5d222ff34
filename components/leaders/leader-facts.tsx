import type { DatedDay, Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Party, birth and the day last checked, as recorded. */
export function LeaderFacts({
  party,
  born,
  lastChecked,
}: {
  party: string;
  born: DatedDay;
  lastChecked: Day;
}) {
  const t = getTranslator("leaders");
  const facts = [
    { term: t("party"), value: party },
    { term: t("born"), value: formatDay(born) },
    { term: t("checked"), value: formatDay(lastChecked) },
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-note">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt className="text-ink-soft">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
