import type PDFDocument from "pdfkit";
import { FURTHER, fixedFontFile } from "@/lib/images/fonts";

export type Doc = InstanceType<typeof PDFDocument>;
/** A piece of a paragraph with one look. */
export type Run = { text: string; bold?: boolean; italic?: boolean; link?: string | null };
export type Look = {
  serif?: boolean;
  size: number;
  ink: string;
  width: number;
  x?: number;
  y?: number;
  gap?: number;
};

/** The fonts of a handout: each in Western Europe's letters, and in those beyond under a name of its own. */
const FONTS = {
  sans: "400-normal",
  bold: "600-normal",
  slanted: "400-italic",
  "bold slanted": "600-italic",
} as const;
const FURTHER_NAME = " further";

/** Gives a document the site's own fonts; what the machine has of fonts plays no part. */
export async function registerFonts(doc: Doc): Promise<void> {
  const names = [
    ...Object.entries(FONTS).map(([name, style]) => ({ name, family: "inter", style })),
    { name: "serif", family: "source-serif-4", style: "600-normal" },
  ];
  for (const { name, family, style } of names) {
    doc.registerFont(name, await fixedFontFile(`${family}-latin-${style}`));
    doc.registerFont(name + FURTHER_NAME, await fixedFontFile(`${family}-latin-ext-${style}`));
  }
}

/** Pieces of a text that are in one file of a family: letters beyond Western Europe stand in another. */
export function piecesOf(text: string): { text: string; isFurther: boolean }[] {
  const pieces: { text: string; isFurther: boolean }[] = [];
  for (const letter of text) {
    const isFurther = FURTHER.test(letter);
    const last = pieces.at(-1);
    if (last?.isFurther === isFurther) last.text += letter;
    else pieces.push({ text: letter, isFurther });
  }
  return pieces;
}

/** How letters look: upright or slanted, bold or not, or those of headlines. */
export type Face = keyof typeof FONTS | "serif";

/** Chooses the font of a piece. */
export function inFace(doc: Doc, face: Face, isFurther: boolean, size: number): Doc {
  return doc.font(isFurther ? face + FURTHER_NAME : face, size);
}

/** A paragraph in lines of a width, below the last one or at a place; it goes on on the next page where it does not fit. */
export function paragraph(
  doc: Doc,
  runs: readonly Run[],
  { serif, size, ink, width, x, y, gap = 0.4 }: Look,
): void {
  const pieces = runs.flatMap((run) => piecesOf(run.text).map((piece) => ({ ...run, ...piece })));
  pieces.forEach(({ text, isFurther, bold, italic, link = null }, at) => {
    const face = serif ? "serif" : bold ? (italic ? "bold slanted" : "bold") : italic ? "slanted" : "sans";
    inFace(doc, face, isFurther, size).fillColor(ink);
    const options = {
      width,
      continued: at < pieces.length - 1,
      lineGap: size * 0.25,
      link,
      underline: link !== null,
    };
    if (at === 0 && x !== undefined) doc.text(text, x, y ?? doc.y, options);
    else doc.text(text, options);
  });
  doc.y += size * gap;
}
