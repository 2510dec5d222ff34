import { WordDifference } from "@/components/changes/word-difference";
import { writtenDate } from "@/components/sources/written-date";
import { Badge } from "@/components/ui/badge";
import type { SetSource } from "@/lib/change-sets/model";
import type { CitationChange } from "@/lib/changes/citation-changes";
import { getTranslator } from "@/lib/i18n/translator";

/** The sources that stand behind a claim, each with its quote and place, and what the change does to them. */
export function CitedSources({
  citations,
  sources,
}: {
  citations: CitationChange[];
  sources: ReadonlyMap<string, SetSource>;
}) {
  const t = getTranslator("review");
  if (citations.length === 0) return <p className="text-note text-ink-soft">{t("changes.noSources")}</p>;
  return (
    <ul className="source-list">
      {citations.map((citation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source may be cited twice, and the list is never reordered
        <li key={at} data-standing={citation.standing}>
          <Cited citation={citation} source={sources.get(citation.source)} />
        </li>
      ))}
    </ul>
  );
}

function Cited({ citation, source }: { citation: CitationChange; source: SetSource | undefined }) {
  const t = getTranslator("review");
  const common = getTranslator("common");
  const { standing, before, quote, locator } = citation;
  const marks = (
    <>
      {standing === "new" && <Badge kind="accent">{t("changes.sourceNew")}</Badge>}
      {standing === "gone" && <Badge>{t("changes.sourceGone")}</Badge>}
      {source?.isNew && <Badge>{t("changes.sourceAdded")}</Badge>}
    </>
  );
  if (!source)
    return (
      <p>
        {t("changes.sourceMissing", { slug: citation.source })} {marks}
      </p>
    );
  const title = (
    <a href={source.url} rel="external noopener" className="source-link">
      {source.title}
    </a>
  );
  return (
    <>
      {standing === "gone" ? <del>{title}</del> : title} {marks}
      <div className="dotted">
        <span>{source.publisher}</span>
        <span>{writtenDate(source.date) ?? common("undated")}</span>
        <Locator before={before ? (before.locator ?? "") : null} after={locator ?? ""} />
        {source.archivedAt && (
          <a href={source.archivedAt} rel="external noopener">
            {common("archivedCopy")}
          </a>
        )}
      </div>
      {(quote || before?.quote) && (
        <blockquote>
          {before ? <WordDifference before={before.quote ?? ""} after={quote ?? ""} /> : quote}
        </blockquote>
      )}
    </>
  );
}

/** Where in the source it stands. @param before  null where nothing about the citation changed */
function Locator({ before, after }: { before: string | null; after: string }) {
  if (before !== null && before !== after)
    return (
      <span>
        <WordDifference before={before} after={after} />
      </span>
    );
  return after ? <span>{after}</span> : null;
}
