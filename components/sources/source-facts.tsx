import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Source } from "@/lib/sources/model";
import { writtenDate } from "./written-date";

/** What is recorded about a source itself. */
export function SourceFacts({ source }: { source: Source }) {
  const t = getTranslator("sources");
  const facts: [label: string, value: React.ReactNode][] = [
    [t("publisher"), source.publisher],
    [t("date"), writtenDate(source.date) ?? t("undated")],
    [
      t("address"),
      <a key="url" href={source.url} rel="external noopener" className="break-all">
        {source.url}
      </a>,
    ],
  ];
  if (source.archivedAt)
    facts.push([
      t("archived"),
      <a key="archived" href={source.archivedAt} rel="external noopener" className="break-all">
        {source.archivedAt}
      </a>,
    ]);
  if (source.note) facts.push([t("note"), source.note]);
  facts.push([t("lastChecked"), formatDay(source.lastChecked)]);
  return (
    <dl className="grid max-w-4xl gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
