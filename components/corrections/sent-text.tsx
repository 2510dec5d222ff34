import type { ReactNode } from "react";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

type Sent = { path: string; asOf: Day; release: number; text: string; sourceUrl: string | null };

/** What somebody sent, as they wrote it. Its source is an address from outside: nothing is told to the site it leads to. */
export function SentText({
  report,
  pageHref,
  children,
}: {
  report: Sent;
  pageHref: string | null;
  /** Further facts, as terms and descriptions. */
  children?: ReactNode;
}) {
  const t = getTranslator("corrections");
  const { path, asOf, release, text, sourceUrl } = report;
  return (
    <>
      <blockquote className="written">{text}</blockquote>
      <dl className="sent-facts">
        {sourceUrl && (
          <>
            <dt>{t("received.source")}</dt>
            <dd>
              <a href={sourceUrl} rel="external nofollow noopener noreferrer">
                {sourceUrl}
              </a>
            </dd>
          </>
        )}
        <dt>{t("received.page")}</dt>
        <dd>
          {pageHref
            ? t.rich("received.pageAt", {
                path,
                day: formatDay(asOf),
                number: release,
                link: (chunks) => <a href={pageHref}>{chunks}</a>,
              })
            : t("received.noPage")}
        </dd>
        {children}
      </dl>
    </>
  );
}
