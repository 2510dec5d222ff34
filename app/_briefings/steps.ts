import { type AskedFigure, figureAsked } from "@/app/_figures/asked";
import { stampOf } from "@/app/_figures/files";
import { noteMarkup } from "@/lib/briefings/markdown";
import type { MissingStep } from "@/lib/briefings/missing";
import type { Briefing, Step } from "@/lib/briefings/model";
import { highlighted } from "@/lib/briefings/shown";
import { siteAddress } from "@/lib/http/site-address";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { leadersAt } from "@/lib/leaders/queries";
import type { DeckStep } from "@/lib/slides/content";
import type { SheetSubject } from "@/lib/workbooks/figure-sheets";
import { shownRows } from "./shown";
import { inStep, StepError } from "./step-error";

const ANY_SITE = "http://site.invalid";

/**
 * The steps of a briefing with their figures, each made as it is taken. One that shows no figure is left out.
 * @param missing  holds, once all were taken, those that were left out
 * @throws StepError of the first where none shows one
 */
export async function* stepsOf(
  { steps }: Briefing,
  missing: MissingStep[] = [],
): AsyncGenerator<DeckStep & SheetSubject> {
  let first: StepError | null = null;
  for (const [at, step] of steps.entries()) {
    try {
      yield await inStep(at + 1, step.view, () => stepOf(step));
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      first ??= error;
      missing.push({ number: error.step, reason: error.reason });
    }
  }
  if (first && missing.length === steps.length) throw first;
}

async function stepOf({
  view,
  headline,
  note,
  speakerNotes,
  highlight,
}: Step): Promise<(DeckStep & SheetSubject) | null> {
  const path = sitePath(view);
  const asked = path === null ? null : await figureAsked(new URL(path, ANY_SITE));
  if (!asked || path === null) return null;
  const { figure, moment } = asked;
  return {
    figure,
    day: moment.asOf,
    release: moment.release.number,
    headline: headline || figure.title,
    note: noteMarkup(note),
    speakerNotes,
    setOff: await setOffOf(asked, highlight),
    stamp: stampOf(moment),
    address: new URL(
      permanentPath(path, { asOf: moment.asOf, release: moment.release.number }),
      siteAddress(),
    ).href,
  };
}

async function setOffOf({ figure, moment }: AskedFigure, highlight: Step["highlight"]) {
  if (highlight.leaders.length + highlight.rows.length === 0) return null;
  const { all } = await leadersAt(moment.release.number);
  return highlighted(shownRows(figure, all), highlight);
}
