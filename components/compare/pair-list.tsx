import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { AgreementFigure } from "./agreement-figure";
import type { Comparison } from "./model";
import { relationHref } from "./relation-href";
import type { CompareAddress } from "./spec";

/** The agreement of each pair, nearest first and refused last, with the way to its sum; a pair alone has that beside it. */
export function PairList({
  comparison: { columns, pairs },
  labels,
  explained,
  to,
  link,
}: {
  comparison: Comparison;
  labels: string[];
  /** The key of the pair whose sum stands below, if any. */
  explained: string | null;
  to: CompareAddress;
  link: Link;
}) {
  const t = getTranslator("compare");
  return (
    <ol className="compare-pairs">
      {pairs.map(({ key, a, b, agreement }) => {
        const names = { a: labels[a] ?? "", b: labels[b] ?? "" };
        const relation = relationHref(columns[a]?.slug, columns[b]?.slug, link);
        return (
          <li key={key}>
            <h3 className="font-semibold">{t("pair", names)}</h3>
            <AgreementFigure agreement={agreement} />
            {agreement.deedsAgainstWords > 0 && (
              <p className="text-note text-ink-soft">
                {t("deedsAgainstWords", { count: agreement.deedsAgainstWords })}
              </p>
            )}
            {pairs.length > 1 && (
              <p className="no-print flex flex-wrap gap-x-4 text-note">
                <a
                  className="py-1"
                  href={to({ explain: key }, "#explain")}
                  aria-current={key === explained ? "true" : undefined}
                  aria-label={t("explainPair", names)}
                >
                  {t("explain")}
                </a>
                {relation && (
                  <a className="py-1" href={relation} aria-label={t("relationOf", names)}>
                    {t("relationShort")}
                  </a>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
