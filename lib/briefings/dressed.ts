import { rowList } from "../charts/drawn/row-list";
import { stagePicture, stageSvg } from "../charts/picture/stage-picture";
import { blindMarkup } from "./blind";
import { noteMarkup } from "./markdown";
import type { Step } from "./model";
import { highlighted, pictureAt, revealGroups, rowsDrawn, type Shown } from "./shown";

/** A step with all that it shows. */
export type PresentedStep = Omit<Step, "view"> & { shown: Shown };

/** A step as it is on screen at a moment: markup and words, with nothing left in them that is hidden. */
export type Dressed = {
  headline: string;
  note: string;
  picture: string;
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

/** How much of a step is shown: groups of its rows (all by default), and what hides who is spoken of. */
export type Dress = { shown?: number; blind?: (text: string) => string };

const asIs = (text: string) => text;

/** How many times a step is moved on before the next one: 0 where it comes at once. */
export function revealCount({ reveal, shown }: PresentedStep): number {
  return reveal === "at-once" ? 0 : groupsOf(shown).length;
}

/** The groups of rows that come one after the other: those that are seen to come. */
function groupsOf({ rows, picture }: Pick<Shown, "rows" | "picture">): string[][] {
  const drawn = rowsDrawn(picture);
  return revealGroups(rows).filter((group) => group.some((key) => drawn.has(key)));
}

/** A step in its dress. Rows that are not on screen yet are in neither the picture nor the table. */
export function dressed(step: PresentedStep, { shown: count, blind = asIs }: Dress = {}): Dressed {
  const { rows, picture, alternative, measure, coverage, source, stamp, numbered, caption, heads } =
    step.shown;
  const later =
    count === undefined || step.reveal === "at-once" ? [] : groupsOf({ rows, picture }).slice(count).flat();
  const off = new Set(later);
  const setOff = highlighted(rows, step.highlight);
  const drawn = pictureAt(drawnBlind(step.shown, blind), (row) =>
    off.has(row) ? "off" : setOff && !setOff.has(row) ? "dim" : null,
  );
  return {
    headline: blind(step.headline || step.shown.title),
    note: blindMarkup(noteMarkup(step.note), blind),
    picture: drawn,
    alternative: off.size > 0 ? "" : blind(alternative),
    measure: blind(measure),
    source: blind(coverage ? `${coverage}; ${source}` : source),
    stamp,
    numbered: numbered.map(blind),
    caption: blind(caption),
    heads,
    rows: rows.filter(({ key }) => !off.has(key)).map(({ cells }) => cells.map(blind)),
  };
}

/** The picture with nobody named. The words of a list are broken into lines, and so hidden before they are. */
function drawnBlind({ picture, list }: Shown, blind: (text: string) => string): string {
  if (blind === asIs) return picture;
  if (list === null) return blindMarkup(picture, blind);
  const hidden = {
    ...list,
    rows: list.rows.map(({ row, cells }) => ({ row, cells: cells.map(blind) })),
    foot: blind(list.foot),
  };
  return stageSvg(stagePicture((width, tallest) => rowList(hidden, width, tallest)));
}
