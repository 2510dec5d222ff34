import { colour } from "@/lib/charts/colours";
import type { NativeChart, NativeScale } from "@/lib/charts/native/native-chart";
import { AXIS_IDS, axesOf } from "./chart-axes";
import { seriesXml } from "./chart-series";
import type { SeriesPlace } from "./chart-sheet";
import { type LabelSide, labelSides } from "./label-sides";
import { PIXELS_PER_INCH, pixelsOf } from "./points";
import { el, textLook, titleOf, val } from "./xml";

const INK = colour("ink", "light");
const SPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** Width and height of a chart on its slide, in inches, and the size of its text in points. */
export type ChartRoom = { w: number; h: number; text: number };

/** A chart as DrawingML (ECMA-376, part 1, 21.2), tied to the sheet of its workbook, so that it can be edited there. */
export function chartXml(chart: NativeChart, places: readonly SeriesPlace[], room: ChartRoom): string {
  const { form, title, series } = chart;
  const size = room.text;
  const sides = form === "points" ? sidesOf(chart, room) : [];
  const all = series
    .map((_, at) => (places[at] ? seriesXml(chart, at, places[at], size, sides[at]) : ""))
    .join("");
  const named = series.filter(({ isNamed }) => isNamed);
  const unnamed = series.flatMap(({ isNamed }, at) => (isNamed ? [] : [at]));
  const legend = [
    val("legendPos", form === "pairs" ? "t" : "b"),
    ...unnamed.map((at) => el("c:legendEntry", {}, val("idx", at), val("delete", 1))),
    val("overlay", 0),
    textLook(size, INK),
  ];
  const body = el(
    "c:chart",
    {},
    title === null ? "" : titleOf(title, size + 1, INK, { bold: true, place: titlePlace(chart) }),
    val("autoTitleDeleted", title === null ? 1 : 0),
    el(
      "c:plotArea",
      {},
      form === "points" ? squarePlot(room) : form === "steps" ? ruledPlot(chart, room) : "<c:layout/>",
      plotXml(form, all),
      axesOf(chart, size),
    ),
    named.length > 0 ? el("c:legend", {}, ...legend) : "",
    val("plotVisOnly", 1),
    // What has no value is a gap and never 0.
    val("dispBlanksAs", "gap"),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${el(
    "c:chartSpace",
    SPACES,
    val("date1904", 0),
    val("roundedCorners", 0),
    body,
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    textLook(size, INK),
    el("c:externalData", { "r:id": "rId1" }, val("autoUpdate", 0)),
  )}`;
}

function plotXml(form: NativeChart["form"], series: string): string {
  switch (form) {
    case "bars":
    case "pairs":
      return el(
        "c:barChart",
        {},
        val("barDir", "bar"),
        val("grouping", "clustered"),
        val("varyColors", 0),
        series,
        val("gapWidth", 40),
        AXIS_IDS,
      );
    case "radar":
      return el("c:radarChart", {}, val("radarStyle", "marker"), val("varyColors", 0), series, AXIS_IDS);
    default:
      return el(
        "c:scatterChart",
        {},
        val("scatterStyle", "lineMarker"),
        val("varyColors", 0),
        series,
        AXIS_IDS,
      );
  }
}

/** The share of the shorter side that a square plot takes; the rest is for its numbers. */
const PLOT = 0.84;

/** On which sides of points their names are read best, each point a series. */
function sidesOf({ series, across, scale }: NativeChart, { w, h, text }: ChartRoom): LabelSide[] {
  if (across === null) return [];
  const side = Math.min(w, h) * PLOT * PIXELS_PER_INCH;
  const share = (value: number, { from, to }: NativeScale) => (value - from) / (to - from);
  const points = series.map(({ name, points: [point] }) => ({
    x: share(point?.across ?? 0, across) * side,
    y: (1 - share(point?.value ?? 0, scale)) * side,
    text: name,
  }));
  const beside = ((w * PIXELS_PER_INCH) / 2 - side / 2) * 0.9;
  return labelSides(points, pixelsOf(text), { width: side, height: side, beside });
}

/** A plot on which a length means the same across and up. */
function squarePlot({ w, h }: ChartRoom): string {
  const side = Math.min(w, h) * PLOT;
  return placeOf({ layoutTarget: "inner", x: (w - side) / 2 / w, y: 0.04, w: side / w, h: side / h });
}

/** Of a plot whose levels are labelled by a series, in inches for text of 12 points: room that the program would not leave. */
const AROUND = { left: 0.62, right: 0.3, top: 0.1, title: 0.36, numbers: 0.26, bottom: 0.34, legend: 0.36 };

function ruledPlot({ title, series, numbered }: NativeChart, { w, h, text }: ChartRoom): string {
  const part = text / 12;
  const above = (title === null ? AROUND.top : AROUND.title) + (numbered ? AROUND.numbers : 0);
  const below = AROUND.bottom + (series.some(({ isNamed }) => isNamed) ? AROUND.legend : 0);
  return placeOf({
    layoutTarget: "inner",
    x: (AROUND.left * part) / w,
    y: (above * part) / h,
    w: (w - (AROUND.left + AROUND.right) * part) / w,
    h: (h - (above + below) * part) / h,
  });
}

/** Of a chart through time, above where its levels are labelled; else where the program puts it. */
function titlePlace({ form }: NativeChart): string {
  return form === "steps" ? placeOf({ x: 0.02, y: 0.01 }) : "";
}

type Place = { layoutTarget?: "inner"; x: number; y: number; w?: number; h?: number };

/** A place in shares of the chart's width and height. */
function placeOf({ layoutTarget, ...sides }: Place): string {
  const values = Object.entries({ xMode: "edge", yMode: "edge", ...sides });
  return el(
    "c:layout",
    {},
    el(
      "c:manualLayout",
      {},
      layoutTarget ? val("layoutTarget", layoutTarget) : "",
      ...values.map(([name, value]) => val(name, typeof value === "number" ? value.toFixed(4) : value)),
    ),
  );
}
