import type PptxGenJS from "pptxgenjs";
import type { NativeChart } from "@/lib/charts/native/native-chart";
import { covering } from "@/lib/charts/native/plain-colour";
import { LATER } from "@/lib/charts/native/steps-of";
import { textWidth } from "@/lib/charts/picture/text-width";
import { getTranslator } from "@/lib/i18n/translator";
import { type Box, INK, plainHex, SIZE } from "./layout";
import { PIXELS_PER_INCH, POINTS_PER_INCH, pixelsOf } from "./points";
import { FONT } from "./xml";

/** Of the key above charts, in inches. */
export const KEY_HEIGHT = 0.32;
const SAMPLE = 0.5;
const APART = 0.14;
/** Of what has another colour in each chart. */
const NEUTRAL = covering("#1e1a15", 0.5);

type Sample = { name: string; width: number; isDotted: boolean };

/** What lines of charts beside one another stand for, once for all of them. */
export function samplesOf(charts: readonly NativeChart[]): Sample[] {
  const series = charts.flatMap((chart) => chart.series);
  const firm = new Map(series.map(({ name, width }) => [name, { name, width, isDotted: false }]));
  const dotted = series.find(({ dash }) => dash === LATER);
  const later = getTranslator("files")("deck.later");
  return [...firm.values(), ...(dotted ? [{ name: later, width: 2.5, isDotted: true }] : [])];
}

/** Draws samples of lines with their names, from the left. */
export function addLaneKey(slide: PptxGenJS.Slide, samples: readonly Sample[], { x, y }: Box): void {
  let at = x;
  for (const { name, width, isDotted } of samples) {
    const points = (width * POINTS_PER_INCH) / PIXELS_PER_INCH;
    slide.addShape("line", {
      x: at,
      y: y + KEY_HEIGHT / 2,
      w: SAMPLE,
      h: 0,
      line: {
        color: width > 3 ? plainHex(NEUTRAL) : INK,
        width: points,
        dashType: isDotted ? "sysDot" : "solid",
      },
    });
    at += SAMPLE + APART / 2;
    const w = textWidth(name, pixelsOf(SIZE.chart)) / PIXELS_PER_INCH + APART;
    slide.addText(name, {
      ...{ x: at, y, w, h: KEY_HEIGHT, fontFace: FONT, fontSize: SIZE.chart, color: INK },
      ...{ margin: 0, valign: "middle", wrap: false },
    });
    at += w + APART;
  }
}
