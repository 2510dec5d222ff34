import type PptxGenJS from "pptxgenjs";
import { colour } from "@/lib/charts/colours";
import { linesWithin } from "@/lib/charts/picture/text-width";
import { PIXELS_PER_INCH, POINTS_PER_INCH, pixelsOf } from "./points";
import { FONT } from "./xml";

/** A rectangle on a slide, in inches. */
export type Box = { x: number; y: number; w: number; h: number };

/** Of a wide slide. */
export const SLIDE = { w: 13.333, h: 7.5 };
const MARGIN = 0.5;
const WIDTH = SLIDE.w - 2 * MARGIN;

/** Sizes of text, in points: all but the foot can be read from the last row of a room. */
export const SIZE = { title: 24, note: 16, measure: 13, chart: 12, foot: 11 };

export const TITLE_BOX: Box = { x: MARGIN, y: 0.25, w: WIDTH, h: 0.9 };
/** What stands under the title begins here. */
const MEASURE_TOP = 1.27;
const FOOT_END = 7.25;
const FOOT_WIDTH = WIDTH - 0.9;
const NUMBER_BOX = { x: SLIDE.w - MARGIN - 0.8, y: 6.95, w: 0.8, h: 0.3 };
/** Of a note beside a chart. */
const NOTE = 3.5;
const APART = 0.25;
/** Between what stands under one another. */
const BELOW = 0.14;
const LINE = 1.2;

/** Where everything stands on a slide: each text as high as it is, and what is left for the chart and the note beside it. */
export type StepBoxes = { measure: Box; body: Box; chart: Box; note: Box; rest: Box; foot: Box };

export function stepBoxes({
  measure,
  rest,
  foot,
  hasNote,
}: {
  measure: string;
  rest: string;
  /** Each a paragraph of its own. */
  foot: readonly string[];
  hasNote: boolean;
}): StepBoxes {
  const high = (text: string, w: number, size: number) => textHeight(text, w, size);
  const measureBox = { x: MARGIN, y: MEASURE_TOP, w: WIDTH, h: high(measure, WIDTH, SIZE.measure) };
  const footHeight = foot.reduce((sum, text) => sum + high(text, FOOT_WIDTH, SIZE.foot), 0);
  const footBox = { x: MARGIN, y: FOOT_END - footHeight, w: FOOT_WIDTH, h: footHeight };
  const restHeight = high(rest, WIDTH, SIZE.chart);
  const restBox = { x: MARGIN, y: footBox.y - BELOW - restHeight, w: WIDTH, h: restHeight };
  const y = measureBox.y + measureBox.h + (measure ? BELOW : 0);
  const body = { x: MARGIN, y, w: WIDTH, h: restBox.y - (rest ? BELOW / 2 : 0) - y };
  const side = hasNote ? NOTE + APART : 0;
  return {
    measure: measureBox,
    body,
    chart: { ...body, w: WIDTH - side },
    note: { ...body, x: MARGIN + WIDTH - NOTE, w: NOTE },
    rest: restBox,
    foot: footBox,
  };
}

/** How high a text stands in lines of a width, in inches; 0 where there is none. */
export function textHeight(text: string, width: number, points: number): number {
  const lines = linesWithin(text, width * PIXELS_PER_INCH, pixelsOf(points)).length;
  return (lines * points * LINE) / POINTS_PER_INCH;
}

/** As slides write it: without its sign. */
export const hex = (name: Parameters<typeof colour>[0]) => plainHex(colour(name, "light"));
export const plainHex = (ink: string) => ink.slice(1).toUpperCase();

export const INK = hex("ink");
export const SOFT = hex("ink-soft");

/** How words look that are no title. */
export const TEXT = { fontFace: FONT, color: INK, margin: 0, valign: "top" as const };

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
    objects: [titlePlaceholder(TITLE_BOX, SIZE.title, "bottom")],
    slideNumber: { ...NUMBER_BOX, fontFace: FONT, fontSize: SIZE.foot, color: SOFT, align: "right" },
  });
}

function titlePlaceholder(box: Box, fontSize: number, valign: "bottom") {
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
