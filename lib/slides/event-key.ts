import type PptxGenJS from "pptxgenjs";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeckStep } from "./content";
import { type Box, SIZE, type StepBoxes, TEXT, textHeight } from "./layout";
import { noteHeight, noteSize } from "./note-box";
import { noteRuns } from "./note-runs";
import { type TablePart, wordTable } from "./table-slides";

/** Where the key of numbered days stands: beside the chart or under the note where there is room, else on a slide of its own. */
export function eventKey(
  step: DeckStep,
  { chart, note }: StepBoxes,
): { box: Box | null; beside: number } | null {
  const { numbered = [], explorer } = step.figure;
  if (numbered.length === 0 || !explorer) return null;
  const width = note.w;
  const wanted = numbered.reduce((sum, text) => sum + textHeight(`0: ${text}`, width, SIZE.chart) + 0.06, 0);
  const above = step.note
    ? noteHeight(noteRuns(step.note), note.w, noteSize(noteRuns(step.note), note)) + 0.1
    : 0;
  if (above + wanted > note.h) return { box: null, beside: 0 };
  const box = { ...note, y: note.y + above, h: wanted };
  return { box, beside: step.note ? 0 : chart.x + chart.w - note.x + 0.25 };
}

const eventTexts = ({ figure: { numbered = [] } }: DeckStep) =>
  numbered.map((text, at) => getTranslator("common")("figure.numbered", { number: at + 1, text }));

/** What numbered days stand for, beside the chart. */
export function addEvents(slide: PptxGenJS.Slide, step: DeckStep, box: Box): void {
  slide.addText(
    eventTexts(step).map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 4 } })),
    { ...box, ...TEXT, fontSize: SIZE.chart },
  );
}

/** What numbered days stand for, as a table. */
export function eventTable({ figure: { numbered = [] } }: DeckStep, box: Pick<Box, "w" | "h">): TablePart[] {
  const t = getTranslator("files");
  const rows = numbered.map((text, at) => [String(at + 1), text]);
  return wordTable([t("deck.number"), t("deck.event")], rows, box);
}
