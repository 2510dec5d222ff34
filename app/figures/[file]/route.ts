import { figureCsvMetadata } from "@/app/_figures/described";
import { figurePage } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { FIGURE_FORMS, figureFile, figureHeaders, isFigureForm } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { CSVW_TYPE } from "@/lib/csv/csvw";
import { problemAnswer } from "@/lib/http/problem-answer";

type Context = { params: Promise<{ file: string }> };

const DESCRIPTION = { name: "csvm", type: `${CSVW_TYPE}; charset=utf-8` };

/**
 * A figure's file: `similarity.csv`, `.pptx` …, with the parameters of the page on which it stands; and what the columns of
 * its CSV file hold, `similarity.csv-metadata.json`.
 */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const [, name = "", form = ""] =
    /^([a-z-]{1,60})\.([a-z]{1,5}|csv-metadata\.json)$/.exec((await params).file) ?? [];
  const found = figureNamed(name);
  if (!found) return problemAnswer("not-found");
  const { maker } = found;
  if (form === "csv-metadata.json")
    return answerRoute(maker.spec, DESCRIPTION, async (context) =>
      figureCsvMetadata(await maker.make(context), { name: found.name, spec: maker.spec, context }),
    )[method](request);
  if (!isFigureForm(form)) return problemAnswer("not-found");
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
