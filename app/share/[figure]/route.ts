import { figureNamed } from "@/app/_figures/figures";
import { stampOf } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { limited } from "@/app/_view/limited";
import { problemAnswer } from "@/lib/http/problem-answer";
import { pngFile } from "@/lib/images/png";
import { CARD, shareCard } from "@/lib/images/share-card";
import { COSTS } from "@/lib/rate-limits/reading";
import type { Spec } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";

type Context = { params: Promise<{ figure: string }> };

/** What stands in where a page has no figure of its own to show. */
const STAND_IN = "overview";
const PNG = { name: "share", type: "image/png" };

/**
 * The picture that a pasted link shows: `/share/similarity`, with the parameters of the page on which the figure stands. A
 * page takes more than its figure does, and may show none (fewer than two leaders are no comparison): what the figure does
 * not take is left out, and the grid of the overview stands in for a figure that there is not.
 */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const found = figureNamed((await params).figure);
  if (!found) return problemAnswer("not-found");
  const { name, maker } = found;
  const address = kept(new URL(request.url), { ...momentSpec, ...maker.spec });
  const route = answerRoute(maker.spec, PNG, async (context) => {
    const { title, measure, draw, list } = await maker.make(context);
    const card = shareCard({ title, measure, stamp: stampOf(context.moment), draw, isList: Boolean(list) });
    return pngFile(card, CARD.width);
  });
  const response = await limited(route, COSTS.drawn)[method](new Request(address, request));
  if (response.status !== 400 || name === STAND_IN) return response;
  const { search } = kept(address, momentSpec);
  return new Response(null, { status: 302, headers: { location: `/share/${STAND_IN}${search}` } });
}

/** An address with no other parameters than those of a spec. */
function kept(address: URL, spec: Spec): URL {
  const own = new URL(address);
  for (const name of [...own.searchParams.keys()])
    if (!Object.hasOwn(spec, name)) own.searchParams.delete(name);
  return own;
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
