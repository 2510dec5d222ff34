import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { SourceList } from "@/components/ui/source-list";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Source } from "@/lib/sources/model";
import type { Link } from "@/lib/views/moment";

/** What an issue's record rests on: its sources, when it was checked, how to correct it. */
export function IssueEvidence({
  sources,
  sourceCount,
  lastChecked,
  wrong,
  changes,
  permanent,
  link,
}: {
  sources: Source[];
  sourceCount: number;
  lastChecked: Day;
  wrong: string;
  changes: string;
  permanent: string;
  link: Link;
}) {
  const t = getTranslator("issues");
  return (
    <Section id="sources" title={t("sources")}>
      <Disclosure summary={t("sourcesSummary", { count: sourceCount })}>
        <SourceList
          sources={sources.map((source) => ({ ...source, quote: null, locator: null }))}
          sourceHref={(slug) => link(`/sources/${slug}`)}
        />
        {sourceCount > sources.length && (
          <p className="mt-2 text-ink-soft text-note">
            {t("sourcesCut", { shown: sources.length, count: sourceCount })}
          </p>
        )}
      </Disclosure>
      <p className="mt-3 flex flex-wrap gap-x-6 text-note *:py-1">
        <span className="text-ink-soft">{t("checked", { day: formatDay(lastChecked) })}</span>
        <a href={wrong}>{t("wrong")}</a>
        <a href={permanent}>{t("cite")}</a>
        <a href={changes}>{t("changes")}</a>
      </p>
    </Section>
  );
}
