import type { Day } from "@/lib/domain/day";

/** A page as a sitemap names it. @see https://www.sitemaps.org/protocol.html */
export type SitemapEntry = {
  /** Whole. */
  address: string;
  /** The day on which it last changed; null where that is not known. */
  changed: Day | null;
};

/** Most pages of one file; the protocol allows 50,000. */
export const PER_FILE = 10_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A file that names pages. */
export const sitemapXml = (entries: readonly SitemapEntry[]) => fileOf("urlset", "url", entries);

/** The file that names the files. */
export const sitemapIndexXml = (files: readonly SitemapEntry[]) => fileOf("sitemapindex", "sitemap", files);

function fileOf(root: string, item: string, entries: readonly SitemapEntry[]): string {
  const items = entries.map(({ address, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `<${item}><loc>${escaped(address)}</loc>${lastmod}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>\n${items.join("")}</${root}>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
