import type { ReactNode } from "react";
import type { Cited } from "@/lib/citations/model";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { type ForPrograms, ForProgramsHead } from "./for-programs";
import { type Shared, SharedHead } from "./shared-head";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

const asWritten = (path: string) => path;

/** Everything around a page's content: title, skip link, header, the moment bar if there is one, main, footer. */
export function SiteShell({
  title,
  description,
  path,
  feed,
  link = asWritten,
  kept,
  moment,
  permanent,
  shared,
  forPrograms,
  release,
  cited,
  children,
}: {
  title: string;
  description?: string;
  /** The page's own path, or null where it has none (problems). */
  path: string | null;
  /** A feed of changes, which readers of feeds find by it. */
  feed?: { href: string; title: string };
  link?: (path: string) => string;
  /** The moment's own parameters, for the search form. */
  kept?: [string, string][];
  moment?: ReactNode;
  permanent?: string | null;
  /** How the page is shown where its address is pasted; null for a page that is not shared. */
  shared?: Shared | null;
  /** What search engines are told; null for a page that they have no use for. */
  forPrograms?: ForPrograms | null;
  release?: { number: number; day: Day } | null;
  /** What a citation of the page names; null where there is nothing of a release to cite. */
  cited?: Cited | null;
  children: ReactNode;
}) {
  const t = getTranslator("layout");
  return (
    <>
      <title>{t("titlePattern", { title })}</title>
      {description && <meta name="description" content={description} />}
      {shared && <SharedHead {...shared} />}
      {forPrograms && <ForProgramsHead {...forPrograms} />}
      {feed && <link rel="alternate" type="application/atom+xml" {...feed} />}
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      <SiteHeader path={path} link={link} kept={kept} />
      {moment}
      <main id="content" tabIndex={-1} className="page">
        {children}
      </main>
      <SiteFooter
        page={path}
        permanent={permanent}
        hasFigure={Boolean(shared?.oembed)}
        release={release}
        cited={cited}
      />
    </>
  );
}
