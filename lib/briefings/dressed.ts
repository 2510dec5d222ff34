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

/** How much of a step is shown: groups of its rows (all by default), and what hides who is spoken of, where anyone is hidden. */
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
export function dressed(step: PresentedStep, { shown: count, blind }: Dress = {}): Dressed {
  const { rows, stamp } = step.shown;
  const face = blind ? step.shown.blind : step.shown;
  const say = blind ?? asIs;
  // Rows come in the same groups whether anyone is named or not.
  const later =
    count === undefined || step.reveal === "at-once" ? [] : groupsOf(step.shown).slice(count).flat();
  const off = new Set(later);
  const setOff = highlighted(rows, step.highlight);
  const drawn = pictureAt(face.picture, (row) =>
    off.has(row) ? "off" : setOff && !setOff.has(row) ? "dim" : null,
  );
  return {
    headline: headlineOf(step, blind),
    note: blind ? blindMarkup(noteMarkup(step.note), blind) : noteMarkup(step.note),
    picture: blind ? blindMarkup(drawn.replace(/ data-row="[^"]*"/g, ""), blind) : drawn,
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
