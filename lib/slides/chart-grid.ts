import type { NativeChart } from "@/lib/charts/native/native-chart";
import type { Box } from "./layout";

/** How many charts stand side by side on a slide, and in how many lines. */
export type ChartGrid = { across: number; lines: number };

/** The least of a chart whose text can be read, in inches. */
const NARROWEST = 3.9;
const LOWEST = { steps: 1.85, radar: 3.4, points: 3.4 };
/** Of a bar and of a pair of bars, and of what stands around them. */
const ROW = { bars: 0.21, pairs: 0.38 };
const AROUND = { title: 0.35, axis: 0.4, legend: 0.3 };
const MOST_LINES = 2;

/** The same for all slides of a step, so that its charts are of one size: as many on one as can be read there. */
export function chartGrid(charts: readonly NativeChart[], { w, h }: Pick<Box, "w" | "h">): ChartGrid {
  const count = charts.length;
  const lines = Math.max(1, Math.min(MOST_LINES, Math.floor(h / Math.max(...charts.map(heightOf)))));
  const across = Math.max(1, Math.min(3, Math.floor(w / NARROWEST)));
  if (count <= 2)
    return { across: Math.min(across, count), lines: across >= count ? 1 : Math.min(lines, count) };
  if (count <= 4 && lines > 1) return { across: Math.min(across, 2), lines };
  return { across, lines };
}

function heightOf({ form, title, categories }: NativeChart): number {
  if (form !== "bars" && form !== "pairs") return LOWEST[form];
  const around = AROUND.axis + (title === null ? 0 : AROUND.title) + (form === "pairs" ? AROUND.legend : 0);
  return categories.length * ROW[form] + around;
}

/** The place of one of the charts of a slide. */
export function placeIn({ x, y, w, h }: Box, { across, lines }: ChartGrid, at: number): Box {
  const [width, height] = [w / across, h / lines];
  return { x: x + (at % across) * width, y: y + Math.floor(at / across) * height, w: width, h: height };
}
