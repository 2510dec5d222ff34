import { figurePage } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { FIGURE_FORMS, figureFile, figureHeaders, isFigureForm } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { problemAnswer } from "@/lib/http/problem-answer";

type Context = { params: Promise<{ file: string }> };

/** A figure's file: `similarity.csv`, `.pptx` …, with the parameters of the page on which it stands. */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const [, name = "", form = ""] = /^([a-z-]{1,60})\.([a-z]{1,5})$/.exec((await params).file) ?? [];
  const found = figureNamed(name);
  if (!found || !isFigureForm(form)) return problemAnswer("not-found");
  const { maker } = found;
  const { type } = FIGURE_FORMS[form];
  const route = answerRoute(maker.spec, { name: form, type }, async (context) => {
    const page = figurePage(found.name, maker.spec, context.view, context.permanent);
    return {
      body: await figureFile(await maker.make(context), form, { moment: context.moment, page }),
      headers: figureHeaders(found.name, maker.spec, form, context),
    };
  });
  return route[method](request);
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
