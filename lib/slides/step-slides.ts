import type PptxGenJS from "pptxgenjs";
import type { Native, NativeChart } from "@/lib/charts/native/native-chart";
import { nativeOf } from "@/lib/charts/native/native-of";
import { setOffIn } from "@/lib/charts/native/set-off";
import { getTranslator } from "@/lib/i18n/translator";
import { chartGrid, placeIn } from "./chart-grid";
import { chartParts } from "./chart-parts";
import type { DeckStep } from "./content";
import { addEvents, eventKey, eventTable } from "./event-key";
import { footOf, isMissingLater, measureOf, restOf } from "./figure-words";
import { addLaneKey, KEY_HEIGHT, samplesOf } from "./lane-key";
import { type Box, hex, SIZE, SOFT, STEP, type StepBoxes, stepBoxes, TEXT } from "./layout";
import { addNote } from "./note-box";
import { noteRuns } from "./note-runs";
import type { ChartParts } from "./pack";
import { figureTable, gridTable, type TablePart, wordTable } from "./table-slides";

/** What stands after the steps: tables that belong to one of them. */
export type Appendix = { title: string; step: DeckStep; parts: TablePart[] };

/** The slides of a step, with the charts of each in their order, and what of it stands after the steps. */
export async function addStep(deck: PptxGenJS, step: DeckStep, charts: ChartParts[]): Promise<Appendix[]> {
  const native = setOffIn(nativeOf(step.figure), step.setOff);
  const t = getTranslator("files");
  if (native.kind === "charts") await addCharts(deck, step, native, charts);
  else addTables(deck, step, native);
  const { headline, figure } = step;
  const isDrawnWhole = native.kind !== "charts" || (native.charts.length > 1 && !figure.explorer);
  return [
    ...(isDrawnWhole
      ? []
      : [{ title: t("deck.tableTitle", { headline }), step, parts: figureTable(figure, bodyOf(step)) }]),
    ...(isMissingLater(step)
      ? [{ title: t("deck.missingTitle", { headline }), step, parts: missingTable(step) }]
      : []),
  ];
}

async function addCharts(
  deck: PptxGenJS,
  step: DeckStep,
  native: Extract<Native, { kind: "charts" }>,
  charts: ChartParts[],
): Promise<void> {
  const words = restOf(step, native);
  const boxes = boxesOf(step, words);
  const samples =
    native.charts[0]?.title && native.charts[0].form === "steps" ? samplesOf(native.charts) : [];
  const keyHeight = samples.length > 0 ? KEY_HEIGHT : 0;
  const events = eventKey(step, boxes);
  const room = {
    ...boxes.chart,
    y: boxes.chart.y + keyHeight,
    h: boxes.chart.h - keyHeight,
    w: boxes.chart.w - (events?.beside ?? 0),
  };
  const grid = chartGrid(native.charts, room);
  const most = grid.across * grid.lines;
  const parts = Math.ceil(native.charts.length / most);
  for (let part = 0; part < parts; part++) {
    const slide = stepSlide(deck, step, { part: part + 1, parts }, boxes);
    if (samples.length > 0) addLaneKey(slide, samples, boxes.chart);
    const shown = native.charts.slice(part * most, (part + 1) * most);
    for (const [at, chart] of shown.entries())
      charts.push(await addChart(slide, chart, placeIn(room, grid, at), step));
    if (events?.box) addEvents(slide, step, events.box);
    addRest(slide, words, boxes);
  }
  if (events && !events.box)
    addAppendix(deck, {
      title: getTranslator("files")("deck.numberedTitle", { headline: step.headline }),
      step,
      parts: eventTable(step, bodyOf(step)),
    });
}

function addTables(deck: PptxGenJS, step: DeckStep, native: Exclude<Native, { kind: "charts" }>): void {
  const words = restOf(step, native);
  const partsIn = ({ chart }: StepBoxes) =>
    native.kind === "grid" ? gridTable(native.grid, chart) : figureTable(step.figure, chart);
  // What columns stand for takes room of its own, and how much is known when they are there.
  const keys = partsIn(boxesOf(step, words)).map(({ key }) => key ?? "");
  const longest = keys.reduce((a, b) => (a.length >= b.length ? a : b), "");
  const boxes = boxesOf(step, [longest, words].filter(Boolean).join(" "));
  const parts = partsIn(boxes);
  // A list of nothing is a finding too: its slide says so by its title.
  if (parts.length === 0) stepSlide(deck, step, { part: 1, parts: 1 }, boxes);
  for (const [at, part] of parts.entries()) {
    const slide = stepSlide(deck, step, { part: at + 1, parts: parts.length }, boxes);
    part.put(slide, boxes.chart);
    addRest(slide, [part.key, words].filter(Boolean).join(" "), boxes);
  }
}

/** Slides of a table that belongs to a step. */
export function addAppendix(deck: PptxGenJS, { title, step, parts }: Appendix): void {
  for (const [at, part] of parts.entries()) {
    const slide = deck.addSlide({ masterName: STEP });
    addTitle(slide, partTitle(title, { part: at + 1, parts: parts.length }));
    const boxes = stepBoxes({ measure: "", rest: part.key ?? "", foot: footOf(step), hasNote: false });
    part.put(slide, boxes.body);
    addRest(slide, part.key ?? "", boxes);
    addFoot(slide, step, boxes.foot);
  }
}

type Part = { part: number; parts: number };

function stepSlide(deck: PptxGenJS, step: DeckStep, part: Part, boxes: StepBoxes): PptxGenJS.Slide {
  const { headline, note, speakerNotes } = step;
  const slide = deck.addSlide({ masterName: STEP });
  addTitle(slide, partTitle(headline, part));
  slide.addText(measureOf(step), { ...boxes.measure, ...TEXT, color: SOFT, fontSize: SIZE.measure });
  if (note) addNote(slide, noteRuns(note), boxes.note);
  if (speakerNotes) slide.addNotes(speakerNotes);
  addFoot(slide, step, boxes.foot);
  return slide;
}

const boxesOf = (step: DeckStep, rest: string) =>
  stepBoxes({ measure: measureOf(step), rest, foot: footOf(step), hasNote: step.note !== "" });

/** Room for a table on a slide by itself. */
const bodyOf = (step: DeckStep) =>
  stepBoxes({ measure: "", rest: "", foot: footOf(step), hasNote: false }).body;

const partTitle = (title: string, { part, parts }: Part) =>
  parts > 1 ? getTranslator("files")("deck.continued", { title, part, parts }) : title;

function addTitle(slide: PptxGenJS.Slide, title: string): void {
  slide.addText(title, {
    placeholder: "title",
    fontSize: title.length > 170 ? 17 : title.length > 125 ? 20 : SIZE.title,
  });
}

function addFoot(slide: PptxGenJS.Slide, step: DeckStep, box: Box): void {
  const { stamp, address } = step;
  slide.addText(
    [
      { text: footOf(step)[0] ?? "", options: { breakLine: true } },
      { text: `${stamp} ` },
      {
        text: getTranslator("files")("deck.view"),
        options: { hyperlink: { url: address }, color: hex("accent") },
      },
    ],
    { ...box, ...TEXT, color: SOFT, fontSize: SIZE.foot, valign: "bottom" },
  );
}

function addRest(slide: PptxGenJS.Slide, text: string, { rest }: StepBoxes): void {
  if (text) slide.addText(text, { ...rest, ...TEXT, color: SOFT, fontSize: SIZE.chart });
}

function missingTable(step: DeckStep): TablePart[] {
  const t = getTranslator("files");
  return wordTable(
    [t("deck.missingName"), t("deck.missingReason")],
    step.figure.missing.map(({ name, reason }) => [name, reason]),
    bodyOf(step),
  );
}

/** Up to so many rows the text of a chart by itself is larger. */
const FEW_ROWS = { bars: 10, pairs: 5, radar: 12, points: 0, steps: 0 };

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
  const isDense = lines > 0 && (box.h - 0.4) / lines < 0.2;
  const isLarge = box.h > 3.4 && box.w > 6 && chart.categories.length <= FEW_ROWS[chart.form];
  return chartParts(chart, { w: box.w, h: box.h, text: SIZE.chart + (isLarge ? 2 : isDense ? -1 : 0) });
}
