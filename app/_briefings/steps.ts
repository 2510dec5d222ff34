import { type AskedFigure, figureAsked } from "@/app/_figures/asked";
import { stampOf } from "@/app/_figures/files";
import { noteMarkup } from "@/lib/briefings/markdown";
import type { Briefing, Step } from "@/lib/briefings/model";
import { highlighted } from "@/lib/briefings/shown";
import { siteAddress } from "@/lib/http/site-address";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { leadersAt } from "@/lib/leaders/queries";
import type { DeckStep } from "@/lib/slides/content";
import type { SheetSubject } from "@/lib/workbooks/figure-sheets";
import { shownRows } from "./shown";
import { inStep } from "./step-error";

const ANY_SITE = "http://site.invalid";

/**
 * The steps of a briefing with their figures, each made as it is taken.
 * @throws StepError for a step that shows no figure
 */
export async function* stepsOf({ steps }: Briefing): AsyncGenerator<DeckStep & SheetSubject> {
  for (const [at, step] of steps.entries()) yield await inStep(at + 1, () => stepOf(step));
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
