import { escapedXml } from "@/lib/markup/escaped";
import { type Ink, type Mark, TEXT_SIZE, tenth } from "./picture";

/** Where marks are written: how an ink is called there, whether what leads elsewhere can be followed, and whether marks say which row they show (`data-row`). */
export type Paper = { inkOf: (ink: Ink) => string; isLinked: boolean; isTagged?: boolean };

type Of<Kind extends Mark["kind"]> = Extract<Mark, { kind: Kind }>;

/**
 * Marks as SVG elements, the same for a page and for a file. Neighbouring paths of one style are one path, and neighbouring
 * texts of one style one group, so that a picture of hundreds of marks is short. All that is text in a mark is escaped.
 */
export function marksSvg(marks: readonly Mark[], paper: Paper): string {
  return runsOf(marks, paper)
    .map(({ style, marks: run }) => {
      const [first] = run;
      if (first?.kind === "path")
        return `<path d="${escapedXml(run.map((mark) => (mark as Of<"path">).d).join(""))}"${style}/>`;
      if (first?.kind !== "text" || run.length === 1)
        return run.map((mark) => markSvg(mark, style, paper)).join("");
      return `<g${style}>${run.map((mark) => markSvg(mark, "", paper)).join("")}</g>`;
    })
    .join("");
}

type Run = { kind: Mark["kind"]; style: string; marks: Mark[] };

/** Marks of one kind and style that follow one another. */
function runsOf(marks: readonly Mark[], paper: Paper): Run[] {
  const runs: Run[] = [];
  for (const mark of marks) {
    const style = styleOf(mark, paper);
    const last = runs.at(-1);
    if (last?.kind === mark.kind && last.style === style) last.marks.push(mark);
    else runs.push({ kind: mark.kind, style, marks: [mark] });
  }
  return runs;
}

function markSvg(mark: Mark, style: string, paper: Paper): string {
  switch (mark.kind) {
    case "link": {
      const inside = marksSvg(mark.marks, paper);
      return paper.isLinked
        ? `<a href="${escapedXml(mark.href)}"><title>${escapedXml(mark.label)}</title>${inside}</a>`
        : `<g>${inside}</g>`;
    }
    case "line":
      return `<line x1="${tenth(mark.x1)}" y1="${tenth(mark.y1)}" x2="${tenth(mark.x2)}" y2="${tenth(mark.y2)}"${style}/>`;
    case "path":
      return `<path d="${escapedXml(mark.d)}"${style}/>`;
    case "rect":
      return `<rect x="${tenth(mark.x)}" y="${tenth(mark.y)}" width="${tenth(mark.width)}" height="${tenth(mark.height)}"${style}/>`;
    case "circle":
      return `<circle cx="${tenth(mark.x)}" cy="${tenth(mark.y)}" r="${tenth(mark.r)}"${style}/>`;
    case "text":
      return `<text x="${tenth(mark.x)}" y="${tenth(mark.y)}"${style}>${escapedXml(mark.text)}</text>`;
  }
}

/** What a mark looks like, apart from where it stands; and which row it shows, where that is to be told. */
function styleOf(mark: Mark, paper: Paper): string {
  if (mark.kind === "link") return "";
  const tag = paper.isTagged && mark.row !== undefined ? ` data-row="${escapedXml(mark.row)}"` : "";
  return `${lookOf(mark, paper)}${tag}`;
}

function lookOf(mark: Exclude<Mark, { kind: "link" }>, { inkOf }: Paper): string {
  const colour = inkOf(mark.ink);
  if (mark.kind === "text")
    return [
      ` fill="${colour}" font-size="${mark.size ?? TEXT_SIZE}"`,
      mark.anchor && mark.anchor !== "start" ? ` text-anchor="${mark.anchor}"` : "",
      mark.bold ? ' font-weight="600"' : "",
    ].join("");
  if (mark.kind === "line" || (mark.kind === "path" && !mark.filled)) {
    const [usual, faint] = mark.kind === "line" ? [1, undefined] : [2, mark.opacity];
    const dash = mark.dash ? ` stroke-dasharray="${escapedXml(mark.dash)}"` : "";
    const fill = mark.kind === "path" ? ' fill="none"' : "";
    return `${fill} stroke="${colour}" stroke-width="${mark.width ?? usual}"${dash}${faded(faint)}`;
  }
  return mark.hollow
    ? ` fill="${inkOf("paper")}" stroke="${colour}" stroke-width="1.5"${faded(mark.opacity)}`
    : ` fill="${colour}"${faded(mark.opacity)}`;
}

function faded(opacity: number | undefined): string {
  return opacity === undefined ? "" : ` opacity="${opacity}"`;
}
