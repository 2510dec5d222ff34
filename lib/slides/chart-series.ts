import { colour } from "@/lib/charts/colours";
import { contrast } from "@/lib/charts/contrast";
import type { NativeChart, NativePoint, NativeSeries } from "@/lib/charts/native/native-chart";
import { escapedXml } from "@/lib/markup/escaped";
import type { Ruled } from "./chart-rules";
import type { SeriesPlace } from "./chart-sheet";
import type { LabelSide } from "./label-sides";
import { el, plainLook, solid, stroke, textLook, val } from "./xml";

const PAPER = "#ffffff";
const INK = colour("ink", "light");
const SOFT = colour("ink-soft", "light");
/** Of marks, in points. */
const MARK_SIZE = 9;
const DAY_FORMAT = "yyyy\\-mm\\-dd";

/**
 * A series as its chart writes it, with the cells of the workbook that it comes from and a copy of what stands in them.
 * @param side  of its points, on which their names stand, where points have names
 */
export function seriesXml(
  chart: NativeChart,
  at: number,
  place: SeriesPlace,
  size: number,
  side: LabelSide = "r",
): string {
  const one = chart.series[at];
  if (!one) return "";
  const { form, categories, scale } = chart;
  const isBars = form === "bars" || form === "pairs";
  const text = (name: string, formula: string, texts: readonly string[]) =>
    el(`c:${name}`, {}, el("c:strRef", {}, el("c:f", {}, escapedXml(formula)), cache("strCache", texts)));
  const numbers = (name: string, formula: string, values: readonly (number | null)[], format: string) =>
    el(
      `c:${name}`,
      {},
      el(
        "c:numRef",
        {},
        el("c:f", {}, escapedXml(formula)),
        cache("numCache", values, el("c:formatCode", {}, escapedXml(format))),
      ),
    );
  const values = one.points.map(({ value }) => value);
  const across = one.points.map((point) => point.across ?? null);
  return el(
    "c:ser",
    {},
    val("idx", at),
    val("order", at),
    text("tx", place.name, [one.name]),
    isBars
      ? el("c:spPr", {}, solid(one.ink))
      : el("c:spPr", {}, stroke(one.ink, one.width, one.dash, one.opacity)),
    isBars ? val("invertIfNegative", 0) : marker(one, one.ink, false),
    ...one.points.map((point, index) => pointXml(one, point, index, isBars)),
    labels(chart, one, size, side),
    ...(chart.across === null
      ? [text("cat", place.across, categories), numbers("val", place.values, values, scale.format)]
      : [
          numbers("xVal", place.across, across, form === "steps" ? DAY_FORMAT : "General"),
          numbers("yVal", place.values, values, scale.format),
        ]),
    isBars || form === "radar" ? "" : val("smooth", 0),
  );
}

/** What stands in the cells; one without a value is left out, so that it is a gap. */
function cache(
  name: "strCache" | "numCache",
  values: readonly (string | number | null)[],
  format = "",
): string {
  const points = values.map((value, at) =>
    value === null ? "" : el("c:pt", { idx: at }, el("c:v", {}, escapedXml(String(value)))),
  );
  return el(`c:${name}`, {}, format, val("ptCount", values.length), ...points);
}

/** A point that looks otherwise than its series: in its own colour, or hollow where it is weakly sourced. */
function pointXml(
  series: NativeSeries,
  { ink = series.ink, isWeak, value }: NativePoint,
  at: number,
  isBars: boolean,
): string {
  if (value === null || (ink === series.ink && !isWeak) || (!isBars && series.mark === "none")) return "";
  if (isBars)
    return el(
      "c:dPt",
      {},
      val("idx", at),
      val("invertIfNegative", 0),
      val("bubble3D", 0),
      el("c:spPr", {}, isWeak ? solid(PAPER) : solid(ink), stroke(ink, 1.5, isWeak ? "4 3" : "")),
    );
  return el(
    "c:dPt",
    {},
    val("idx", at),
    marker(series, ink, isWeak, 1),
    val("bubble3D", 0),
    el("c:spPr", {}, solid(ink), stroke(series.ink, series.width, series.dash)),
  );
}

/** @param apart  points that look otherwise than their series: some programs take their look only where their size differs too */
function marker({ mark }: NativeSeries, ink: string, isHollow: boolean, apart = 0): string {
  if (mark === "none") return el("c:marker", {}, val("symbol", "none"));
  return el(
    "c:marker",
    {},
    val("symbol", mark),
    val("size", (mark === "circle" ? MARK_SIZE + 2 : MARK_SIZE - 2) + apart),
    // A square within a circle of the same colour, where both stand at one place, is seen by its edge.
    el("c:spPr", {}, isHollow ? solid(PAPER) : solid(ink), stroke(isHollow ? ink : PAPER, isHollow ? 2 : 1)),
  );
}

/** Numbers beside bars, so that 0 is seen, and names beside points; nothing elsewhere. */
function labels(
  { form, scale, series }: NativeChart,
  one: NativeSeries | Ruled,
  size: number,
  side: LabelSide,
): string {
  const { points } = one;
  if ("labels" in one) return ruledLabels(one, size);
  const isBars = form === "bars" || form === "pairs";
  const shows = isBars ? "showVal" : form === "points" ? "showSerName" : null;
  if (shows === null || series.length === 0) return "";
  const label = (ink: string, place: string) =>
    [
      el("c:numFmt", { formatCode: scale.format, sourceLinked: 0 }),
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
      textLook(size, ink),
      val("dLblPos", place),
      ...FLAGS.map((flag) => val(flag, flag === shows ? 1 : 0)),
    ].join("");
  // A bar that reaches the end of the scale has its number within, since beyond it the names stand.
  const within = points.flatMap(({ value, isWeak, ink = one.ink }, at) =>
    isBars && (value === scale.from || value === scale.to)
      ? el("c:dLbl", {}, val("idx", at), label(isWeak ? INK : seenOn(ink), "inEnd"))
      : [],
  );
  return el("c:dLbls", {}, ...within, label(INK, isBars ? "outEnd" : side));
}

/** The one of paper and ink that is seen better on a colour. */
const seenOn = (ink: string) => (contrast(PAPER, ink) >= contrast(INK, ink) ? PAPER : INK);

/** Words of their own at some points, and none at the others. */
function ruledLabels({ labels: texts, side }: Ruled, size: number): string {
  const none = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  const flags = (shown: boolean) => FLAGS.map((flag) => val(flag, shown && flag === "showVal" ? 1 : 0));
  const each = [...texts].map(([at, text]) =>
    el(
      "c:dLbl",
      {},
      val("idx", at),
      el("c:tx", {}, el("c:rich", {}, "<a:bodyPr/><a:lstStyle/>", plainLook(text, size, SOFT))),
      none,
      val("dLblPos", side),
      ...flags(true),
    ),
  );
  return el("c:dLbls", {}, ...each, none, ...flags(false));
}

const FLAGS = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];
