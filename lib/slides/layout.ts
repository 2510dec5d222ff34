import type PptxGenJS from "pptxgenjs";
import { colour } from "@/lib/charts/colours";
import { FONT } from "./xml";

/** A rectangle on a slide, in inches. */
export type Box = { x: number; y: number; w: number; h: number };

/** Of a wide slide. */
export const SLIDE = { w: 13.333, h: 7.5 };
const MARGIN = 0.5;
const WIDTH = SLIDE.w - 2 * MARGIN;

export const TITLE_BOX: Box = { x: MARGIN, y: 0.3, w: WIDTH, h: 0.9 };
export const MEASURE_BOX: Box = { x: MARGIN, y: 1.2, w: WIDTH, h: 0.52 };
export const BODY_BOX: Box = { x: MARGIN, y: 1.8, w: WIDTH, h: 4.4 };
export const REST_BOX: Box = { x: MARGIN, y: 6.24, w: WIDTH, h: 0.42 };
export const FOOT_BOX: Box = { x: MARGIN, y: 6.7, w: WIDTH - 0.9, h: 0.5 };
const NUMBER_BOX = { x: SLIDE.w - MARGIN - 0.8, y: 6.85, w: 0.8, h: 0.3 };
/** Of a note beside a chart. */
const NOTE = 3.5;
const APART = 0.25;

/** Room for the chart and, where there is a note, for that. */
export function bodyBoxes(hasNote: boolean): { chart: Box; note: Box } {
  const { x, y, w, h } = BODY_BOX;
  if (!hasNote) return { chart: BODY_BOX, note: { x, y, w: 0, h: 0 } };
  return { chart: { x, y, w: w - NOTE - APART, h }, note: { x: x + w - NOTE, y, w: NOTE, h } };
}

/** As slides write it: without its sign. */
export const hex = (name: Parameters<typeof colour>[0]) => plainHex(colour(name, "light"));
export const plainHex = (ink: string) => ink.slice(1).toUpperCase();

export const INK = hex("ink");
export const SOFT = hex("ink-soft");

/** The kinds of slides, by name. */
export const OPENING = "Opening";
export const STEP = "Step";

/** Lays out the two kinds of slides: each has a title that outlines and screen readers know as one. */
export function defineSlides(deck: PptxGenJS): void {
  deck.defineSlideMaster({
    title: OPENING,
    background: { color: hex("paper") },
    objects: [titlePlaceholder({ x: MARGIN, y: 2.2, w: WIDTH, h: 1.8 }, 38, "bottom")],
  });
  deck.defineSlideMaster({
    title: STEP,
    background: { color: hex("paper") },
    objects: [titlePlaceholder(TITLE_BOX, 24, "middle")],
    slideNumber: { ...NUMBER_BOX, fontFace: FONT, fontSize: 10, color: SOFT, align: "right" },
  });
}

function titlePlaceholder(box: Box, fontSize: number, valign: "middle" | "bottom") {
  return {
    placeholder: {
      options: {
        name: "title",
        type: "title" as const,
        ...box,
        fontFace: FONT,
        fontSize,
        bold: true,
        color: INK,
        align: "left" as const,
        valign,
        margin: 0,
      },
      text: "",
    },
  };
}
