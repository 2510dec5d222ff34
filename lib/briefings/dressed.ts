import { blindMarkup } from "./blind";
import { noteMarkup } from "./markdown";
import type { Step } from "./model";
import { type SlideLayout, screenOf } from "./screens";
import { highlighted, pictureAt, type Shown } from "./shown";
import type { StepSince } from "./since";

/** A step with all that it shows. */
export type PresentedStep = Omit<Step, "view"> & {
  shown: Shown;
  /** What the newest release makes of it, where that was asked. */
  since?: StepSince;
};

/** A step as it is on screen at a moment: markup and words, with nothing left in them that is hidden. */
export type Dressed = {
  headline: string;
  note: string;
  picture: string;
  /** The whole picture for a phone held upright. */
  upright: string;
  /** How a slide of it is laid out, and which part of its picture it shows. */
  layout: SlideLayout;
  part: { number: number; of: number };
  alternative: string;
  measure: string;
  source: string;
  stamp: string;
  /** What the numbers in the picture stand for, from 1. */
  numbered: string[];
  caption: string;
  heads: string[];
  rows: string[][];
};

/** How a step is shown: on a slide after so many moves, or else whole as on a page; and what hides who is spoken of, where anyone is hidden. */
export type Dress = { slide?: { moves?: number }; blind?: ((text: string) => string) | undefined };

const asIs = (text: string) => text;

/** What stands over a step: its own words, or the title of its figure. */
export function headlineOf(
  { headline, shown }: Pick<PresentedStep, "headline" | "shown">,
  blind?: Dress["blind"],
): string {
  const isOwn = headline !== "" && headline !== shown.title;
  if (!blind) return isOwn ? headline : shown.title;
  return blind(isOwn ? headline : shown.blind.title);
}

/** A step in its dress. Rows that are not on screen yet are in neither the picture nor the table. */
export function dressed(step: PresentedStep, { slide, blind }: Dress = {}): Dressed {
  const { rows, stamp } = step.shown;
  const face = blind ? step.shown.blind : step.shown;
  const say = blind ?? asIs;
  const { layout, part, off, picture } = screenOf(step, slide?.moves, face);
  const setOff = highlighted(rows, step.highlight);
  const drawn = (svg: string) => {
    const stated = pictureAt(svg, (row) =>
      off.has(row) ? "off" : setOff && !setOff.has(row) ? "dim" : null,
    );
    return blind ? blindMarkup(stated.replace(/ data-row="[^"]*"/g, ""), blind) : stated;
  };
  return {
    headline: headlineOf(step, blind),
    note: blind ? blindMarkup(noteMarkup(step.note), blind) : noteMarkup(step.note),
    picture: drawn(slide ? picture : face.picture),
    upright: drawn(face.upright),
    layout,
    part,
    alternative: off.size > 0 ? "" : say(face.alternative),
    measure: say(face.measure),
    source: say(face.source),
    stamp,
    numbered: face.numbered.map(say),
    caption: say(face.caption),
    heads: face.heads.map(say),
    rows: face.rows.filter(({ key }) => !off.has(key)).map(({ cells }) => cells.map(say)),
  };
}
