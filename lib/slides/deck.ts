import { setImmediate } from "node:timers/promises";
import PptxGenJS from "pptxgenjs";
import { CITED_AUTHOR } from "@/lib/citations/model";
import type { Making } from "@/lib/http/making";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeckContent } from "./content";
import { addOpening, addSources } from "./cover-slides";
import { defineSlides } from "./layout";
import { type ChartParts, finished } from "./pack";
import { type Appendix, addAppendix, addStep } from "./step-slides";

export const PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/**
 * A presentation as a PPTX file: a slide for each step with charts and tables that can be edited, then the tables that did not
 * fit beside them. What has more than a slide holds continues on the next one; nothing is cut.
 * @param signal  gives the work up while the whole is packed; whoever else waits for this process is let in between any two steps
 * @throws the signal's reason where it was given up
 */
export async function* deckFile({ cover, steps }: DeckContent, title: string, signal?: AbortSignal): Making {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = title;
  deck.subject = getTranslator("files")("deck.subject");
  deck.author = cover ? (cover.author ?? "") : CITED_AUTHOR;
  deck.company = deck.author === CITED_AUTHOR ? CITED_AUTHOR : "";
  defineSlides(deck);
  if (cover) addOpening(deck, cover);
  const charts: ChartParts[] = [];
  const appendices: Appendix[] = [];
  for await (const step of steps) {
    appendices.push(...(await addStep(deck, step, charts)));
    await setImmediate();
    yield;
  }
  if (cover) addSources(deck, cover);
  for (const appendix of appendices) {
    addAppendix(deck, appendix);
    await setImmediate();
  }
  const written = await deck.write({ outputType: "nodebuffer", compression: false });
  return finished(written as Uint8Array, charts, signal);
}
