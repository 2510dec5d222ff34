import type { AnswerContext } from "@/app/_view/answer-route";
import { checkedAnswer } from "@/app/_view/checked-answer";
import { figureAnswer } from "@/app/figures/[file]/_schema";
import { figureNotes } from "@/components/charts/figure-notes";
import { type Figure, figureCsv } from "@/lib/charts/figure";
import { svgFile } from "@/lib/charts/picture/svg-file";
import type { AnswerBody } from "@/lib/http/answer-cache";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { pngFile } from "@/lib/images/png";
import type { Moment } from "@/lib/views/moment";
import type { Spec } from "@/lib/views/parameter";

/** Of a picture in a file, in its units: wide enough for a slide, with text that can be read in print. */
const FILE_WIDTH = 880;
/** Of a picture as points, in pixels: sharp in print and on a projector. */
const PNG_WIDTH = 2 * FILE_WIDTH;

export const FIGURE_FORMS = {
  csv: { name: "csv", type: "text/csv; charset=utf-8" },
  svg: { name: "svg", type: "image/svg+xml; charset=utf-8" },
  png: { name: "png", type: "image/png" },
  json: { name: "json", type: "application/json; charset=utf-8" },
} as const;
export type FigureForm = keyof typeof FIGURE_FORMS;

/**
 * A figure as a file: the values of its table, its picture with all that it needs to be read by itself, or both its words
 * and its values as data.
 */
export async function figureFile(
  figure: Figure,
  form: FigureForm,
  { moment }: AnswerContext<Spec>,
): Promise<AnswerBody> {
  switch (form) {
    case "csv":
      return figureCsv(figure);
    case "json":
      return figureJson(figure, moment);
    case "svg":
      return figureSvg(figure, moment);
    case "png":
      return pngFile(figureSvg(figure, moment), PNG_WIDTH);
  }
}

function figureSvg(figure: Figure, moment: Moment): string {
  const { title, measure, order, alternative } = figure;
  const captions = {
    title,
    measure: order ? `${measure} ${order}` : measure,
    notes: [...figureNotes(figure), stampOf(moment)],
  };
  return svgFile(figure.draw(FILE_WIDTH), captions, alternative);
}

/** Whose a figure is, with day and release, in words. */
export function stampOf({ release, asOf }: Moment): string {
  return getTranslator("common")("figure.stamp", { release: release.number, day: formatDay(asOf) });
}

function figureJson(figure: Figure, { release, asOf }: Moment): string {
  const { title, measure, order, coverage, source, missing, numbered = [], columns, rows } = figure;
  const answer = {
    release: release.number,
    asOf,
    title,
    measure,
    order,
    coverage,
    source,
    missing,
    numbered,
    columns: columns.map(({ key, head }) => ({ key, head })),
    rows: rows.map(({ cells }) =>
      Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]?.value ?? null])),
    ),
  };
  return JSON.stringify(checkedAnswer(figureAnswer, answer));
}
