import { resolveMoment } from "@/app/_view/moment";
import { settledAnswer } from "@/app/_view/settled-answer";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { keepAnswer } from "@/lib/http/kept-answer";
import { OPEN_TO_ALL } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";

/** What a sitemap is made of: the newest release, and the address of this site. */
type Context = { release: number; site: string };

/**
 * Answers with a sitemap of the newest release; 304 where the crawler has it already, 404 where `write` knows no such file.
 * @param name  of the file, which is part of what its tag stands for
 */
export async function sitemapAnswer(
  request: Request,
  name: string,
  write: (context: Context) => Promise<string | null>,
): Promise<Response> {
  return settledAnswer(async () => {
    const moment = await resolveMoment({ asOf: null, release: null, former: "last-day" });
    const context = { release: moment.release.number, site: siteAddress() };
    const etag = strongEtag(["sitemap", name, context.release, moment.withholding, context.site, buildId()]);
    const headers = { ...OPEN_TO_ALL, etag, "cache-control": "public, max-age=0, must-revalidate" };
    if (matchesEtag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    const text = await write(context);
    if (text === null) return null;
    keepAnswer(moment);
    return new Response(text, { headers: { ...headers, "content-type": "application/xml; charset=utf-8" } });
  });
}
