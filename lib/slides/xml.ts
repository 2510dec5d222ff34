import { escapedXml } from "@/lib/markup/escaped";

/** The face of all text: there on every machine, or in another of the same widths. */
export const FONT = "Arial";
const EMU_PER_PIXEL = 9525;

/** An element with attributes and what stands in it; `val="…"` is the attribute of most. */
export function el(name: string, attributes: Record<string, string | number>, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapedXml(String(value))}"`)
    .join("");
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join("")}</${name}>`;
}

/** An element of a chart whose one attribute is `val`. */
export const val = (name: string, value: string | number) => el(`c:${name}`, { val: value });

/** A colour that covers, or so much of one. @param ink  `#rrggbb` */
export function solid(ink: string, opacity = 1): string {
  const colour = { val: ink.slice(1).toUpperCase() };
  const alpha = opacity < 1 ? [el("a:alpha", { val: Math.round(opacity * 100_000) })] : [];
  return el("a:solidFill", {}, el("a:srgbClr", colour, ...alpha));
}

/** A line of so many pixels; none for 0. */
export function stroke(ink: string, width: number, dash = "", opacity = 1): string {
  if (width === 0) return "<a:ln><a:noFill/></a:ln>";
  return el(
    "a:ln",
    { w: Math.round(width * EMU_PER_PIXEL), cap: "flat" },
    solid(ink, opacity),
    el("a:prstDash", { val: DASHES[dash] ?? "solid" }),
    "<a:round/>",
  );
}

/** Dashes as SVG writes them, by the name of the nearest that slides know. */
const DASHES: Readonly<Record<string, string>> = {
  "8 3": "dash",
  "2 3": "sysDash",
  "8 3 2 3": "dashDot",
  "14 4": "lgDash",
  "1 4": "sysDot",
  "2 5": "sysDot",
  "4 3": "dash",
};

/** How text of a chart looks. @param size  in points */
export function textLook(
  size: number,
  ink: string,
  { bold = false, turn = null as number | null } = {},
): string {
  return el(
    "c:txPr",
    {},
    turn === null ? "<a:bodyPr/>" : el("a:bodyPr", { rot: turn * 60_000, vert: "horz" }),
    "<a:lstStyle/>",
    el("a:p", {}, el("a:pPr", {}, look("a:defRPr", size, ink, bold)), '<a:endParaRPr lang="en-GB"/>'),
  );
}

/** A paragraph of one look. */
export function plainLook(text: string, size: number, ink: string, bold = false): string {
  const words = el("a:r", {}, look("a:rPr", size, ink, bold), el("a:t", {}, escapedXml(text)));
  return el("a:p", {}, el("a:pPr", {}, look("a:defRPr", size, ink, bold)), words);
}

/** A title of a chart or of an axis. */
export function titleOf(
  text: string,
  size: number,
  ink: string,
  { bold = false, turn = 0, place = "" } = {},
): string {
  return el(
    "c:title",
    {},
    el(
      "c:tx",
      {},
      el(
        "c:rich",
        {},
        el("a:bodyPr", { rot: turn * 60_000, vert: "horz" }),
        "<a:lstStyle/>",
        plainLook(text, size, ink, bold),
      ),
    ),
    place,
    val("overlay", 0),
  );
}

function look(name: string, size: number, ink: string, bold: boolean): string {
  const faces = `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;
  return el(
    name,
    { ...(name === "a:rPr" ? { lang: "en-GB" } : {}), sz: Math.round(size * 100), b: bold ? 1 : 0 },
    solid(ink),
    faces,
  );
}
