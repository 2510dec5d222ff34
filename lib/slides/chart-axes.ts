import { colour } from "@/lib/charts/colours";
import type { NativeChart, NativeScale } from "@/lib/charts/native/native-chart";
import { el, stroke, textLook, titleOf, val } from "./xml";

const ACROSS = 111_111_111;
const UP = 222_222_222;
/** The two axes of a chart, as its series name them. */
export const AXIS_IDS = val("axId", ACROSS) + val("axId", UP);

const INK = colour("ink", "light");
const SOFT = colour("ink-soft", "light");
const LINE = colour("line", "light");
const FIRM = colour("line-strong", "light");
const line = (ink: string, width = 1) => el("c:spPr", {}, stroke(ink, width));

/** The axes of a chart, each scale drawn whole with its numbers. */
export function axesOf({ form, across, scale }: NativeChart, size: number): string {
  if (scale.ticks && across !== null)
    return valueAxis(ACROSS, UP, across, { size, place: "b" }) + ruledAxis(scale);
  if (across !== null)
    return (
      valueAxis(ACROSS, UP, across, { size, place: "b" }) + valueAxis(UP, ACROSS, scale, { size, place: "l" })
    );
  if (form === "bars" || form === "pairs")
    return (
      names(size, "l", "maxMin", null) + valueAxis(UP, ACROSS, scale, { size, place: "b", crosses: "max" })
    );
  return names(size, "b", "minMax", null) + valueAxis(UP, ACROSS, scale, { size, place: "l" });
}

function names(size: number, place: string, orientation: string, turn: number | null): string {
  return el(
    "c:catAx",
    {},
    val("axId", ACROSS),
    el("c:scaling", {}, val("orientation", orientation)),
    val("delete", 0),
    val("axPos", place),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "low"),
    line(FIRM),
    textLook(size, INK, { turn }),
    val("crossAx", UP),
    val("crosses", "autoZero"),
    val("auto", 0),
    val("lblAlgn", "ctr"),
    val("lblOffset", 100),
    // Each name is written, however many there are.
    val("tickLblSkip", 1),
    val("noMultiLvlLbl", 1),
  );
}

/** An axis that a series of its own rules and labels. */
function ruledAxis({ from, to }: NativeScale): string {
  return el(
    "c:valAx",
    {},
    val("axId", UP),
    el("c:scaling", {}, val("orientation", "minMax"), val("max", to), val("min", from)),
    val("delete", 0),
    val("axPos", "l"),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "none"),
    el("c:spPr", {}, "<a:ln><a:noFill/></a:ln>"),
    val("crossAx", ACROSS),
    val("crosses", "min"),
    val("crossBetween", "midCat"),
  );
}

function valueAxis(
  id: number,
  other: number,
  { from, to, step, format, title }: NativeScale,
  { size, place, crosses = "min" }: { size: number; place: "l" | "b"; crosses?: "min" | "max" },
): string {
  return el(
    "c:valAx",
    {},
    val("axId", id),
    el("c:scaling", {}, val("orientation", "minMax"), val("max", to), val("min", from)),
    val("delete", 0),
    val("axPos", place),
    el("c:majorGridlines", {}, line(LINE)),
    title ? titleOf(title, size, SOFT, { turn: place === "l" ? -90 : 0 }) : "",
    el("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    // Where the names run downwards, the numbers stand at their end, which is below.
    val("tickLblPos", crosses === "max" ? "nextTo" : "low"),
    line(FIRM),
    textLook(size, SOFT),
    val("crossAx", other),
    val("crosses", crosses),
    val("crossBetween", other === ACROSS && place === "l" ? "between" : "midCat"),
    val("majorUnit", step),
  );
}
