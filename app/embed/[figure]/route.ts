import { figureFiles, figurePage } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { stampOf } from "@/app/_figures/files";
import { type AnswerContext, answerRoute } from "@/app/_view/answer-route";
import { limited } from "@/app/_view/limited";
import { EMBED_POLICY, embedDocument, embedProblem } from "@/app/embed/_document";
import { oembedAddress } from "@/lib/http/oembed-address";
import { problemAnswer } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";
import type { Spec } from "@/lib/views/parameter";

type Context = { params: Promise<{ figure: string }> };

const HTML = { name: "embed", type: "text/html; charset=utf-8" };

/** A figure for a frame on another site: `/embed/similarity`, with the parameters of the page on which it stands. */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const found = figureNamed((await params).figure);
  const response = found
    ? await limited(answerRoute(found.maker.spec, HTML, (context) => documentOf(found, context)))[method](
        request,
      )
    : problemAnswer("not-found");
  return framed(response);
}

async function documentOf(
  { name, maker }: NonNullable<ReturnType<typeof figureNamed>>,
  context: AnswerContext<Spec>,
): Promise<string> {
  const { moment, view, permanent } = context;
  const whole = (path: string) => new URL(path, siteAddress()).href;
  const { embed } = figureFiles(name, maker.spec, view, permanent);
  return embedDocument(await maker.make(context), {
    full: whole(figurePage(name, maker.spec, view, permanent)),
    oembed: oembedAddress(whole(embed)),
    stamp: stampOf(moment),
  });
}

/** The same answer, allowed in frames; a refusal in words, since a frame shows nothing else. */
async function framed(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set("content-security-policy", EMBED_POLICY);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  const { status } = response;
  if (!headers.get("content-type")?.startsWith("application/problem+json"))
    return new Response(response.body, { status, headers });
  const { title, detail } = await response.json();
  headers.set("content-type", HTML.type);
  return new Response(embedProblem(title, detail), { status, headers });
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
