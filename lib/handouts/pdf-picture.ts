import { inkColour } from "@/lib/charts/picture/ink";
import { type Ink, type Mark, type Picture, TEXT_SIZE } from "@/lib/charts/picture/picture";
import { type Doc, inFace, piecesOf } from "./pdf-text";

const inkOf = (ink: Ink) => inkColour(ink, "light");
const WHITE = "#ffffff";

/** Draws a picture as vectors at a place, by a scale: the marks of the page, and no picture of them. */
export function drawPicture(doc: Doc, { marks }: Picture, x: number, y: number, scale: number): void {
  doc.save().translate(x, y).scale(scale);
  for (const mark of marks) drawMark(doc, mark);
  doc.restore();
}

function drawMark(doc: Doc, mark: Mark): void {
  if (mark.kind === "link") {
    for (const one of mark.marks) drawMark(doc, one);
    return;
  }
  if (mark.kind === "text") {
    drawText(doc, mark);
    return;
  }
  const ink = inkOf(mark.ink);
  doc.save();
  if (mark.kind === "line" || (mark.kind === "path" && !mark.filled)) {
    if (mark.kind === "path") doc.opacity(mark.opacity ?? 1);
    const dash = dashOf(mark.dash);
    if (dash) doc.dash(dash[0], { space: dash[1] });
    if (mark.kind === "line") doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
    else doc.path(mark.d);
    doc.lineWidth(mark.width ?? (mark.kind === "line" ? 1 : 2)).stroke(ink);
  } else {
    doc.opacity(mark.opacity ?? 1);
    if (mark.kind === "rect") doc.rect(mark.x, mark.y, mark.width, mark.height);
    else if (mark.kind === "circle") doc.circle(mark.x, mark.y, mark.r);
    else doc.path(mark.d);
    if (mark.hollow) doc.lineWidth(1.5).fillAndStroke(WHITE, ink);
    else doc.fill(ink);
  }
  doc.restore();
}

/** A dash as the library takes it: one stroke and one gap. */
function dashOf(dash: string | undefined): [number, number] | null {
  const [stroke, gap] = (dash ?? "").split(" ").filter(Boolean).map(Number);
  return stroke === undefined ? null : [stroke, gap ?? stroke];
}

function drawText(doc: Doc, mark: Extract<Mark, { kind: "text" }>): void {
  const { ink, x, y, text, size = TEXT_SIZE, anchor = "start", bold } = mark;
  const face = bold ? "bold" : "sans";
  const pieces = piecesOf(text).map((piece) => ({
    ...piece,
    width: inFace(doc, face, piece.isFurther, size).widthOfString(piece.text),
  }));
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  let at = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  doc.fillColor(inkOf(ink));
  for (const piece of pieces) {
    inFace(doc, face, piece.isFurther, size);
    doc.text(piece.text, at, y, { lineBreak: false, baseline: "alphabetic" });
    at += piece.width;
  }
}
