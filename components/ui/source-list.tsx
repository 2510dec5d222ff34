import { parseDatedDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { CitedSource } from "@/lib/sources/model";

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
      {sources.map(({ slug, url, title, publisher, date, archivedAt, quote, locator }) => (
        <li key={`${slug}-${locator ?? ""}`}>
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
      ))}
    </ul>
  );
}

function written(date: string | null): string | null {
  const known = date === null ? null : parseDatedDay(date);
  return known ? formatDay(known) : date;
}
