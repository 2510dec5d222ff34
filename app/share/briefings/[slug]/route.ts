import { cardOf } from "@/app/_briefings/card";
import { limitedAnswer } from "@/app/_view/limited";
import { settledAnswer } from "@/app/_view/settled-answer";
import { answersByEtag } from "@/lib/http/answer-cache";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { OPEN_TO_ALL } from "@/lib/http/problem-answer";
import { pngFile } from "@/lib/images/png";
import { CARD, wordsCard } from "@/lib/images/share-card";
import { COSTS } from "@/lib/rate-limits/reading";

type Context = { params: Promise<{ slug: string }> };

/** The picture that a pasted link to a briefing shows, of those that anyone may read: `/share/briefings/who-and-paris-agreement`. */
async function answer(request: Request, { params }: Context, whole: boolean): Promise<Response> {
  const { slug } = await params;
  return settledAnswer(async () => {
    const card = await cardOf(slug.slice(0, 100));
    if (!card) return null;
    const etag = strongEtag(["share-briefing", JSON.stringify(card), buildId()]);
    const headers = {
      ...OPEN_TO_ALL,
      etag,
      // What is taken down or withheld leaves at once.
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": "image/png",
    };
    if (matchesEtag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    if (!whole) return new Response(null, { headers });
    const kept = answersByEtag();
    const before = kept.get(etag);
    if (before !== undefined) return new Response(before.body, { headers });
    const body = await pngFile(wordsCard(card), CARD.width);
    kept.set(etag, { body, headers: {} });
    return new Response(body, { headers });
  });
}

export const GET = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, true), { cost: COSTS.drawn });
export const HEAD = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, false));
