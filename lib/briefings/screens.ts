import type { PresentedStep } from "./dressed";
import { noteMarkup } from "./markdown";
import { type Face, revealGroups, rowsDrawn, type Shown } from "./shown";

/** How a slide is laid out: picture beside the words, beside the key of its numbers, or over the whole width. */
export type SlideLayout = "beside" | "key" | "alone";

/** What is on screen at a moment of a step. */
export type StepScreen = {
  layout: SlideLayout;
  picture: string;
  /** Which of the screens of its picture, counted from 1. */
  part: { number: number; of: number };
  /** Rows that are not on screen yet. */
  off: ReadonlySet<string>;
};

/**
 * How many times a step is moved on before the next one. One whose rows come one by one begins with none of them; one that comes
 * at once and is too long for a screen goes on over further ones; where numbers of the picture stand for something and a note
 * takes the place beside it, the last move puts their key there.
 */
export function revealCount(step: PresentedStep): number {
  return baseCount(step) + (hasKeyMove(step) ? 1 : 0);
}

function baseCount(step: PresentedStep): number {
  // The same whether anyone is named or not.
  return step.reveal === "at-once"
    ? Math.max(...[step.shown, step.shown.blind].map((face) => screensOf(step, face).length)) - 1
    : groupsOf(step.shown).length;
}

/** The groups of rows that come one after the other: those that are seen to come. */
function groupsOf({ rows, picture }: Shown): string[][] {
  const drawn = rowsDrawn(picture);
  return revealGroups(rows).filter((group) => group.some((key) => drawn.has(key)));
}

/**
 * What a step shows after so many moves; with all its rows, on its first screen, where none are said.
 * @param face  its figure, with or without names
 */
export function screenOf(step: PresentedStep, moves?: number, face: Drawn = step.shown): StepScreen {
  const screens = screensOf(step, face);
  const at = (index: number, off: readonly string[]): StepScreen => ({
    layout: layoutOf(step, moves, face),
    picture: screens[index] ?? face.picture,
    part: { number: index + 1, of: screens.length },
    off: new Set(off),
  });
  if (moves === undefined) return at(0, []);
  if (step.reveal === "at-once") return at(Math.min(moves, screens.length - 1), []);
  const groups = groupsOf(step.shown);
  const off = groups.slice(moves).flat();
  const [come = ""] = groups[Math.min(moves, groups.length) - 1] ?? [];
  const place = screens.findIndex((svg) => rowsDrawn(svg).has(come));
  return at(Math.max(0, place), off);
}

type Drawn = Pick<Face, "picture" | "screens">;

function layoutOf(step: PresentedStep, moves: number | undefined, face: Drawn): SlideLayout {
  if (step.shown.numbered.length > 0)
    return !hasKeyMove(step) || (moves !== undefined && moves > baseCount(step)) ? "key" : "beside";
  return isAlone(step, face) ? "alone" : "beside";
}

const hasKeyMove = (step: PresentedStep) => step.shown.numbered.length > 0 && hasNote(step);

const hasNote = ({ note }: PresentedStep) => noteMarkup(note) !== "";

/** Whether the picture has the width to itself: where nothing is said beside it, and it is read better so. */
function isAlone(step: PresentedStep, { screens }: Drawn): boolean {
  return !hasNote(step) && step.shown.numbered.length === 0 && screens.alone !== null;
}

function screensOf(step: PresentedStep, face: Drawn): readonly string[] {
  const { picture, screens } = face;
  const found = isAlone(step, face) ? (screens.alone ?? []) : screens.beside;
  return found.length > 0 ? found : [picture];
}
