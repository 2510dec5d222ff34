import { sitemapEntries } from "@/app/_sitemaps/files";
import { sitemapAnswer } from "@/app/_sitemaps/sitemap-answer";
import { sitemapXml } from "@/lib/sitemaps/sitemap";

/** Names pages of one kind, for crawlers: `pages.xml`, `stances-1.xml`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return sitemapAnswer(request, file, async (context) => {
    const entries = await sitemapEntries(file, context);
    return entries && sitemapXml(entries);
  });
}
