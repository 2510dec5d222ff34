import { sitemapFiles } from "@/app/_sitemaps/files";
import { sitemapAnswer } from "@/app/_sitemaps/sitemap-answer";
import { sitemapIndexXml } from "@/lib/sitemaps/sitemap";

/** Names the files that name every page, for crawlers. */
export async function GET(request: Request): Promise<Response> {
  return sitemapAnswer(request, "index", async ({ release, site }) => {
    const files = await sitemapFiles(release);
    return sitemapIndexXml(
      files.map((file) => ({ address: new URL(`/sitemaps/${file}`, site).href, changed: null })),
    );
  });
}
