import type { AnswerContext } from "@/app/_view/answer-route";
import { checkedAnswer } from "@/app/_view/checked-answer";
import { figureAnswer } from "@/app/figures/[file]/_schema";
import { figureNotes } from "@/components/charts/figure-notes";
import { type Figure, figureCsv, measureText } from "@/lib/charts/figure";
import { svgFile } from "@/lib/charts/picture/svg-file";
import { describedBy } from "@/lib/csv/csvw";
import type { AnswerBody } from "@/lib/http/answer-cache";
import { disposition, fileName } from "@/lib/http/file-name";
import { made } from "@/lib/http/making";
import { siteAddress } from "@/lib/http/site-address";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { pngFile } from "@/lib/images/png";
import type { DeckStep } from "@/lib/slides/content";
import { deckFile, PPTX_TYPE } from "@/lib/slides/deck";
import type { Moment } from "@/lib/views/moment";
import type { Spec } from "@/lib/views/parameter";
import { XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";
import { figureSheets, type SheetSubject } from "@/lib/workbooks/figure-sheets";
import { workbookFile } from "@/lib/workbooks/workbook";
import { describedAt } from "./described";
import type { FigureName } from "./pages";

/** Of a picture in a file, in its units: wide enough for a slide, with text that can be read in print. */
const FILE_WIDTH = 880;
/** Of a picture as points, in pixels: sharp in print and on a projector. */
const PNG_WIDTH = 2 * FILE_WIDTH;

/** The forms of a figure's files. Pictures and texts are shown where they are opened, what only programs read is handed over. */
export const FIGURE_FORMS = {
  csv: { type: "text/csv; charset=utf-8", way: "inline" },
  xlsx: { type: XLSX_TYPE, way: "attachment" },
  svg: { type: "image/svg+xml; charset=utf-8", way: "inline" },
  png: { type: "image/png", way: "inline" },
  pptx: { type: PPTX_TYPE, way: "attachment" },
  json: { type: "application/json; charset=utf-8", way: "inline" },
} as const;
export type FigureForm = keyof typeof FIGURE_FORMS;

export const isFigureForm = (form: string): form is FigureForm => Object.hasOwn(FIGURE_FORMS, form);

/** Parameters that say whom or what a figure is about. */
const SUBJECTS: ReadonlySet<string> = new Set(
  "a b leader leaders members bloc issue issues stance event source number noun slug q kind region group from to".split(
    " ",
  ),
);

/**
 * What is said of a figure's file beside it: its release and day, what it is called (the figure, whom and what it is about, day
 * and release), and of a CSV file where its columns are described.
 */
export function figureHeaders(
  name: FigureName,
  spec: Spec,
  form: FigureForm,
  { view, moment, link }: Pick<AnswerContext<Spec>, "view" | "moment" | "link">,
): Record<string, string> {
  const about = Object.entries(spec).flatMap(([key, { write }]) =>
    SUBJECTS.has(key) ? (write(view[key]) ?? []) : [],
  );
  const facts = { days: [moment.asOf], release: moment.release.number, ending: form };
  return {
    "standpoint-release": String(moment.release.number),
    "standpoint-as-of": moment.asOf,
    ...(form === "csv" ? { link: describedBy(describedAt(name, spec, { view, link })) } : {}),
    ...disposition(fileName({ what: [name, ...about], ...facts }), FIGURE_FORMS[form].way),
  };
}

/** Where a figure is seen: its day and release, and its page with both written. */
export type FigurePlace = { moment: Moment; page: string };

/**
 * A figure as a file: the values of its table as text or as a workbook, its picture with all that it needs to be read by itself,
 * both its words and its values as data, or a slide with a chart that can be edited.
 */
export async function figureFile(
  figure: Figure,
  form: FigureForm,
  { moment, page }: FigurePlace,
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
    case "xlsx":
      return workbookFile(figureSheets(figureStep(figure, moment, page)));
    case "pptx":
      return made(deckFile({ cover: null, steps: [figureStep(figure, moment, page)] }, figure.title));
  }
}

/** A figure as a step of a presentation or a workbook, as it is by itself. @param page  its path with day and release written */
export function figureStep(figure: Figure, moment: Moment, page: string): DeckStep & SheetSubject {
  return {
    figure,
    day: moment.asOf,
    release: moment.release.number,
    headline: figure.title,
    note: "",
    speakerNotes: "",
    setOff: null,
    stamp: stampOf(moment),
    address: new URL(page, siteAddress()).href,
  };
}

function figureSvg(figure: Figure, moment: Moment): string {
  const { title, alternative } = figure;
  const captions = {
    title,
    measure: measureText(figure),
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
