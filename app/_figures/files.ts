import type { AnswerContext } from "@/app/_view/answer-route";
import { type Figure, figureCsv } from "@/lib/charts/figure";
import { svgFile } from "@/lib/charts/picture/svg-file";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Spec } from "@/lib/views/parameter";

/** Of a picture in a file, in its units: wide enough for a slide, with text that can be read in print. */
const FILE_WIDTH = 880;

export const FIGURE_FORMS = {
  csv: { name: "csv", type: "text/csv; charset=utf-8" },
  svg: { name: "svg", type: "image/svg+xml; charset=utf-8" },
} as const;
export type FigureForm = keyof typeof FIGURE_FORMS;

/** A figure as a file: the values of its table, or its picture with all that it needs to be read by itself. */
export function figureFile(figure: Figure, form: FigureForm, { moment }: AnswerContext<Spec>): string {
  if (form === "csv") return figureCsv(figure);
  const t = getTranslator("common");
  const { title, measure, order, coverage, source, alternative } = figure;
  const captions = {
    title,
    measure: order ? `${measure} ${order}` : measure,
    notes: [
      ...(coverage ? [`${t("coverage")}: ${coverage}`] : []),
      `${t("source")}: ${source}`,
      t("figure.stamp", { release: moment.release.number, day: formatDay(moment.asOf) }),
    ],
  };
  return svgFile(figure.draw(FILE_WIDTH), captions, alternative);
}
