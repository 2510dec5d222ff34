import { inkColour } from "./ink";
import { type Mark, type Picture, TEXT_SIZE, tenth } from "./picture";
import { linesWithin } from "./text-width";

/** What stands round a picture that leaves its page, so that it can be read and cited by itself. */
export type Captions = {
  title: string;
  /** The measure with its day and release. */
  measure: string;
  /** Coverage, source and address, one line each. */
  notes: string[];
};

const MARGIN = 24;
const TITLE = 20;
const NOTE = 11;
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', Georgia, serif";

/**
 * A picture as an SVG file in the light theme, with its title, measure and sources in it.
 * @param alternative  the text that states the values, for whoever does not see the picture
 */
export function svgFile(picture: Picture, captions: Captions, alternative: string): string {
  const room = picture.width;
  const title = linesWithin(captions.title, room, TITLE);
  const measure = linesWithin(captions.measure, room, TEXT_SIZE + 1);
  const notes = captions.notes.flatMap((note) => linesWithin(note, room, NOTE));
  const head = title.length * TITLE * 1.25 + measure.length * 18 + 16;
  const foot = notes.length * NOTE * 1.5 + 12;
  const [width, height] = [picture.width + 2 * MARGIN, tenth(head + picture.height + foot + 2 * MARGIN)];
  const lines = (all: string[], y: number, size: number, step: number, more: string) =>
    all
      .map(
        (line, at) =>
          `<text x="${MARGIN}" y="${tenth(y + at * step)}" font-size="${size}" ${more}>${escaped(line)}</text>`,
      )
      .join("");
  const ink = `fill="${inkColour("ink", "light")}"`;
  const soft = `fill="${inkColour("ink-soft", "light")}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}">`,
    `<title>${escaped(captions.title)}</title><desc>${escaped(alternative)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${inkColour("paper", "light")}"/>`,
    lines(title, MARGIN + TITLE, TITLE, TITLE * 1.25, `${ink} font-weight="600" font-family="${SERIF}"`),
    lines(measure, MARGIN + title.length * TITLE * 1.25 + 14, TEXT_SIZE + 1, 18, soft),
    `<g transform="translate(${MARGIN} ${tenth(MARGIN + head)})">${picture.marks.map(markSvg).join("")}</g>`,
    lines(notes, MARGIN + head + picture.height + 24, NOTE, NOTE * 1.5, soft),
    "</svg>\n",
  ].join("");
}

function markSvg(mark: Mark): string {
  if (mark.kind === "link") return `<g>${mark.marks.map(markSvg).join("")}</g>`;
  const colour = inkColour(mark.ink, "light");
  switch (mark.kind) {
    case "line":
      return `<line x1="${tenth(mark.x1)}" y1="${tenth(mark.y1)}" x2="${tenth(mark.x2)}" y2="${tenth(mark.y2)}" stroke="${colour}" stroke-width="${mark.width ?? 1}"${dashed(mark.dash)}/>`;
    case "path":
      return `<path d="${escaped(mark.d)}" ${mark.filled ? painted(mark, colour) : `fill="none" stroke="${colour}" stroke-width="${mark.width ?? 2}"${dashed(mark.dash)}`}/>`;
    case "rect":
      return `<rect x="${tenth(mark.x)}" y="${tenth(mark.y)}" width="${tenth(mark.width)}" height="${tenth(mark.height)}" ${painted(mark, colour)}/>`;
    case "circle":
      return `<circle cx="${tenth(mark.x)}" cy="${tenth(mark.y)}" r="${tenth(mark.r)}" ${painted(mark, colour)}/>`;
    case "text":
      return `<text x="${tenth(mark.x)}" y="${tenth(mark.y)}" font-size="${mark.size ?? TEXT_SIZE}" fill="${colour}"${mark.anchor && mark.anchor !== "start" ? ` text-anchor="${mark.anchor}"` : ""}${mark.bold ? ' font-weight="600"' : ""}>${escaped(mark.text)}</text>`;
  }
}

function painted({ hollow, opacity }: { hollow?: boolean; opacity?: number }, colour: string): string {
  const faint = opacity === undefined ? "" : ` opacity="${opacity}"`;
  return hollow
    ? `fill="${inkColour("paper", "light")}" stroke="${colour}" stroke-width="1.5"${faint}`
    : `fill="${colour}"${faint}`;
}

function dashed(dash: string | undefined): string {
  return dash ? ` stroke-dasharray="${dash}"` : "";
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
