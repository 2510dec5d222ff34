import { figureNamed } from "@/app/_figures/figures";
import { FIGURE_FORMS, type FigureForm, figureFile } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { problemAnswer } from "@/lib/http/problem-answer";

type Context = { params: Promise<{ file: string }> };

/** A figure's file: `similarity.csv`, `.svg`, `.png` or `.json`, with the parameters of the page on which it stands. */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const [, name = "", form = ""] = /^([a-z-]{1,60})\.(csv|svg|png|json)$/.exec((await params).file) ?? [];
  const maker = figureNamed(name)?.maker;
  if (!maker) return problemAnswer("not-found");
  const asked = form as FigureForm;
  const route = answerRoute(maker.spec, FIGURE_FORMS[asked], async (context) =>
    figureFile(await maker.make(context), asked, context),
  );
  return route[method](request);
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
