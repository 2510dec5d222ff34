import { getTranslator } from "@/lib/i18n/translator";

/** The way through a long list, as links. Nothing where there is one page. `href` gives the address of a page from 1. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const t = getTranslator("common");
  return (
    <nav aria-label={t("pages")} className="pagination no-print">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t("previous")}
        </a>
      )}
      <span aria-current="page">{t("pageOf", { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t("next")}
        </a>
      )}
    </nav>
  );
}
