import { tombstoneText } from "@/components/withheld/tombstone-text";
import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type CitedSource, isWithheld, type ShownSource } from "@/lib/sources/model";

/** Sources as cited: title out to the source itself, who published it and when, the quote, and the page of all it supports. */
export function SourceList({
  sources,
  sourceHref = (slug) => `/sources/${slug}`,
}: {
  sources: CitedSource[];
  /** Where a source's own page stands, with the reader's day and release; null where they have none yet. */
  sourceHref?: ((slug: string) => string) | null;
}) {
  const t = getTranslator("common");
  if (sources.length === 0) return <p className="dotted">{t("noSources")}</p>;
  return (
    <ul className="source-list">
      {sources.map((source) =>
        isWithheld(source) ? (
          <li key={source.slug}>
            {sourceHref ? (
              <a href={sourceHref(source.slug)}>{getTranslator("withheld")("source")}</a>
            ) : (
              getTranslator("withheld")("source")
            )}
            <p className="text-ink-soft">{tombstoneText(source.withheld)}</p>
          </li>
        ) : (
          <Shown key={`${source.slug}-${source.locator ?? ""}`} source={source} sourceHref={sourceHref} />
        ),
      )}
    </ul>
  );
}

function Shown({
  source,
  sourceHref,
}: {
  source: ShownSource;
  sourceHref: ((slug: string) => string) | null;
}) {
  const t = getTranslator("common");
  const { slug, url, title, publisher, date, archivedAt, quote, locator } = source;
  return (
    <li>
      <a href={url} rel="external noopener" className="source-link">
        {title}
      </a>
      <div className="dotted">
        <span>{publisher}</span>
        <span>{written(date) ?? t("undated")}</span>
        {locator && <span>{locator}</span>}
        {archivedAt && (
          <a href={archivedAt} rel="external noopener">
            {t("archivedCopy")}
          </a>
        )}
        {sourceHref && <a href={sourceHref(slug)}>{t("aboutSource")}</a>}
      </div>
      {quote && <blockquote>{quote}</blockquote>}
    </li>
  );
}

function written(date: string | null): string | null {
  const known = date === null ? null : parseDatedDay(date);
  return known ? formatDay(known) : date;
}
