import type PptxGenJS from "pptxgenjs";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeckCover } from "./content";
import { hex, INK, OPENING, SLIDE, SOFT, STEP } from "./layout";
import { FONT } from "./xml";

/** The first slide: what it is about, as of when, which release. */
export function addOpening(deck: PptxGenJS, { title, subtitle, site }: DeckCover): void {
  const slide = deck.addSlide({ masterName: OPENING });
  slide.addText(title, { placeholder: "title", fontSize: title.length > 90 ? 28 : 38 });
  slide.addText(
    [
      { text: subtitle, options: { breakLine: true } },
      {
        text: getTranslator("files")("deck.licence"),
        options: { hyperlink: { url: site }, color: hex("accent") },
      },
    ],
    {
      x: 0.5,
      y: 4.2,
      w: SLIDE.w - 1,
      h: 1,
      fontFace: FONT,
      fontSize: 18,
      color: SOFT,
      margin: 0,
      valign: "top",
    },
  );
}

const SOURCES_BOX = { x: 0.5, y: 1.5, w: SLIDE.w - 1, h: 4.6 };

/** The last slide of the steps: where the data come from, how they are made, how to cite them. */
export function addSources(deck: PptxGenJS, { release, reference, methods, missing }: DeckCover): void {
  const t = getTranslator("files");
  const slide = deck.addSlide({ masterName: STEP });
  slide.addText(t("deck.sources"), { placeholder: "title" });
  const line = { breakLine: true, paraSpaceAfter: 14 };
  slide.addText(
    [
      { text: t("deck.sourcesData", { release }), options: line },
      {
        text: t("deck.sourcesMethod"),
        options: { ...line, hyperlink: { url: methods }, color: hex("accent") },
      },
      { text: `${t("deck.sourcesCite")}: ${reference}`, options: line },
      { text: t("deck.sourcesLicence"), options: line },
      ...missing.map((one) => ({ text: t("missingStep", one), options: line })),
    ],
    { ...SOURCES_BOX, fontFace: FONT, fontSize: 18, color: INK, margin: 0, valign: "top" },
  );
}
