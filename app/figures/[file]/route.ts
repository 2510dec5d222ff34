import { figureCsvMetadata } from "@/app/_figures/described";
import { figurePage } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { FIGURE_FORMS, type FigureForm, figureFile, figureHeaders, isFigureForm } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { limited } from "@/app/_view/limited";
import { CSVW_TYPE } from "@/lib/csv/csvw";
import { problemAnswer } from "@/lib/http/problem-answer";
import { COSTS } from "@/lib/rate-limits/reading";

type Context = { params: Promise<{ file: string }> };

const DESCRIPTION = { name: "csvm", type: `${CSVW_TYPE}; charset=utf-8` };

/** Forms that take longer to make than text does. */
const DRAWN: ReadonlySet<FigureForm> = new Set(["png", "pptx", "xlsx"]);

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
    return limited(
      answerRoute(maker.spec, DESCRIPTION, async (context) =>
        figureCsvMetadata(await maker.make(context), { name: found.name, spec: maker.spec, context }),
      ),
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
  return limited(route, DRAWN.has(form) ? COSTS.drawn : COSTS.plain)[method](request);
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
