import type PptxGenJS from "pptxgenjs";
import type { Native, NativeChart } from "@/lib/charts/native/native-chart";
import { nativeOf } from "@/lib/charts/native/native-of";
import { setOffIn } from "@/lib/charts/native/set-off";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { chartParts } from "./chart-parts";
import type { DeckStep } from "./content";
import {
  BODY_BOX,
  type Box,
  bodyBoxes,
  FOOT_BOX,
  hex,
  INK,
  MEASURE_BOX,
  REST_BOX,
  SOFT,
  STEP,
} from "./layout";
import { noteRuns } from "./note-runs";
import type { ChartParts } from "./pack";
import { figureTable, gridTable, type TablePart, wordTable } from "./table-slides";
import { FONT } from "./xml";

const TEXT = { fontFace: FONT, color: INK, margin: 0, valign: "top" as const };
/** Letters of what has no value that fit under a chart. */
const MOST_MISSING = 300;
/** Charts on one slide; of more, the next one has the rest. */
const MOST_CHARTS = 6;

/** What stands after the steps: tables that belong to one of them. */
export type Appendix = { title: string; step: DeckStep; parts: TablePart[] };

/** The slides of a step, with the charts of each in their order, and what of it stands after the steps. */
export async function addStep(deck: PptxGenJS, step: DeckStep, charts: ChartParts[]): Promise<Appendix[]> {
  const native = setOffIn(nativeOf(step.figure), step.setOff);
  const boxes = bodyBoxes(step.note !== "");
  const t = getTranslator("files");
  if (native.kind === "charts") {
    const groups = Array.from({ length: Math.ceil(native.charts.length / MOST_CHARTS) }, (_, at) =>
      native.charts.slice(at * MOST_CHARTS, (at + 1) * MOST_CHARTS),
    );
    for (const [at, group] of groups.entries()) {
      const slide = stepSlide(deck, step, { part: at + 1, parts: groups.length });
      for (const [place, chart] of group.entries())
        charts.push(await addChart(slide, chart, roomAt(boxes.chart, place, group.length), step));
      rest(slide, restOf(step, native));
    }
  } else {
    const parts =
      native.kind === "grid" ? gridTable(native.grid, boxes.chart) : figureTable(step.figure, boxes.chart);
    // A list of nothing is a finding too: its slide says so by its title.
    if (parts.length === 0) stepSlide(deck, step, { part: 1, parts: 1 });
    for (const [at, part] of parts.entries()) {
      const slide = stepSlide(deck, step, { part: at + 1, parts: parts.length });
      part.put(slide, boxes.chart);
      rest(slide, [part.key, restOf(step, native)].filter(Boolean).join(" "));
    }
  }
  const { headline, figure } = step;
  const isDrawnWhole = native.kind !== "charts" || native.charts.length > 1;
  return [
    ...(isDrawnWhole
      ? []
      : [{ title: t("deck.tableTitle", { headline }), step, parts: figureTable(figure, BODY_BOX) }]),
    ...(missingText(step).length > MOST_MISSING
      ? [{ title: t("deck.missingTitle", { headline }), step, parts: missingTable(step) }]
      : []),
  ];
}

/** Slides of a table that belongs to a step. */
export function addAppendix(deck: PptxGenJS, { title, step, parts }: Appendix): void {
  const t = getTranslator("files");
  for (const [at, part] of parts.entries()) {
    const slide = deck.addSlide({ masterName: STEP });
    const named =
      parts.length > 1 ? t("deck.continued", { title, part: at + 1, parts: parts.length }) : title;
    addTitle(slide, named);
    part.put(slide, { ...BODY_BOX, y: MEASURE_BOX.y + 0.1 });
    rest(slide, part.key ?? "");
    addFoot(slide, step);
  }
}

function stepSlide(
  deck: PptxGenJS,
  step: DeckStep,
  { part, parts }: { part: number; parts: number },
): PptxGenJS.Slide {
  const { headline: title, figure, note, speakerNotes } = step;
  const slide = deck.addSlide({ masterName: STEP });
  addTitle(slide, parts > 1 ? getTranslator("files")("deck.continued", { title, part, parts }) : title);
  const measure = figure.order ? `${figure.measure} ${figure.order}` : figure.measure;
  slide.addText(measure, { ...MEASURE_BOX, ...TEXT, color: SOFT, fontSize: measure.length > 330 ? 9 : 11 });
  if (note) addNote(slide, note, bodyBoxes(true).note);
  if (speakerNotes) slide.addNotes(speakerNotes);
  addFoot(slide, step);
  return slide;
}

function addTitle(slide: PptxGenJS.Slide, title: string): void {
  slide.addText(title, {
    placeholder: "title",
    fontSize: title.length > 150 ? 17 : title.length > 95 ? 20 : 24,
  });
}

function addNote(slide: PptxGenJS.Slide, note: string, box: Box): void {
  const runs = noteRuns(note);
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const fontSize = letters > 900 ? 9 : letters > 450 ? 11 : 14;
  slide.addText(
    runs.map(({ text, bold, italic, link, item, isLast }, at) => ({
      text,
      options: {
        bold,
        italic,
        ...(link ? { hyperlink: { url: link } } : {}),
        // What begins a line says how the whole of it looks; said again within, it would begin another.
        ...(item && runs[at - 1]?.isLast !== false
          ? { bullet: item === "bullet" ? { indent: 12 } : { type: "number" as const, indent: 16 } }
          : {}),
        ...(isLast ? { breakLine: true, paraSpaceAfter: fontSize / 2 } : {}),
      },
    })),
    { ...box, ...TEXT, fontSize },
  );
}

function addFoot(slide: PptxGenJS.Slide, { figure, stamp, address }: DeckStep): void {
  const { coverage, source } = figure;
  const t = getTranslator("common");
  const words = [...(coverage ? [`${t("coverage")}: ${coverage}`] : []), `${t("source")}: ${source}.`].join(
    ". ",
  );
  slide.addText(
    [
      { text: words, options: { breakLine: true } },
      { text: `${stamp} ` },
      {
        text: getTranslator("files")("deck.view"),
        options: { hyperlink: { url: address }, color: hex("accent") },
      },
    ],
    { ...FOOT_BOX, ...TEXT, color: SOFT, fontSize: 10, valign: "bottom" },
  );
}

function rest(slide: PptxGenJS.Slide, text: string): void {
  if (text) slide.addText(text, { ...REST_BOX, ...TEXT, color: SOFT, fontSize: text.length > 330 ? 8 : 10 });
}

/** What of a figure is not in its chart, and what its marks mean. */
function restOf(step: DeckStep, native: Native): string {
  const t = getTranslator("files");
  const missing = missingText(step);
  const { explorer } = step.figure;
  const weak = isWeakIn(native);
  const drawn = explorer?.lines.filter((line) =>
    line.switches.every((key) =>
      explorer.switches.some((group) => group.options.some((one) => one.key === key && one.on)),
    ),
  ).length;
  return [
    ...(weak === null ? [] : [t(weak)]),
    ...(explorer && drawn !== undefined && drawn < explorer.lines.length
      ? [t("deck.linesLater", { shown: drawn, of: explorer.lines.length })]
      : []),
    missing.length > MOST_MISSING ? t("deck.missingLater", { count: step.figure.missing.length }) : missing,
  ]
    .filter(Boolean)
    .join(" ");
}

function isWeakIn(native: Native): "deck.weakCharts" | "deck.weakGrid" | null {
  if (native.kind === "charts") {
    const hollow = native.charts.some(
      ({ form, series }) =>
        form !== "steps" &&
        series.some(({ points }) => points.some(({ isWeak, value }) => isWeak && value !== null)),
    );
    return hollow ? "deck.weakCharts" : null;
  }
  if (native.kind === "table") return null;
  return native.grid.lines.some(({ cells }) => cells.some((cell) => cell?.isWeak)) ? "deck.weakGrid" : null;
}

function missingText({ figure: { missing } }: DeckStep): string {
  const t = getTranslator("common");
  if (missing.length === 0) return "";
  return t("figure.missing", { list: formatList(missing.map((one) => t("figure.missingOne", one))) });
}

function missingTable({ figure: { missing } }: DeckStep): TablePart[] {
  const t = getTranslator("files");
  return wordTable(
    [t("deck.missingName"), t("deck.missingReason")],
    missing.map(({ name, reason }) => [name, reason]),
    BODY_BOX,
  );
}

async function addChart(
  slide: PptxGenJS.Slide,
  chart: NativeChart,
  box: Box,
  { figure }: DeckStep,
): Promise<ChartParts> {
  // What it says is replaced, see pack.ts.
  slide.addChart("bar" as PptxGenJS.CHART_NAME, [{ name: "0", labels: ["0"], values: [1] }], {
    ...box,
    altText: figure.alternative.slice(0, 4000),
  });
  const lines = chart.form === "bars" ? chart.categories.length : 0;
  const text = box.h / Math.max(1, lines) < 0.2 ? 8 : box.w < 5 ? 9 : 11;
  return chartParts(chart, { w: box.w, h: box.h, text });
}

/** The place of one of several charts, side by side in lines of up to three. */
function roomAt({ x, y, w, h }: Box, place: number, count: number): Box {
  const across = count <= 1 ? 1 : count <= 4 ? 2 : 3;
  const lines = Math.ceil(count / across);
  const [width, height] = [w / across, h / lines];
  return { x: x + (place % across) * width, y: y + Math.floor(place / across) * height, w: width, h: height };
}
