import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { colour } from "@/lib/charts/colours";
import { measureText, sourceText, wordsOf } from "@/lib/charts/figure";
import { scaleIn, stagePicture } from "@/lib/charts/picture/stage-picture";
import type { Making } from "@/lib/http/making";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { DeckContent, DeckCover, DeckStep } from "@/lib/slides/content";
import { noteRuns } from "@/lib/slides/note-runs";
import { drawPicture } from "./pdf-picture";
import { paperTable } from "./pdf-table";
import { type Doc, type Look, paragraph, type Run, registerFonts } from "./pdf-text";
import { ROWS_ON_PAPER } from "./rows-on-paper";

export const PDF_TYPE = "application/pdf";

/** A4, upright, in points. */
const PAGE = { width: 595.28, height: 841.89, margin: 44 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
/** The most of a page that a picture takes. */
const PICTURE_HEIGHT = 430;
/** Of what is read from a sheet as of a screen: text of a picture should not be smaller than a fiftieth of it. */
const READ_AT = 300;

/** Widths that a picture is tried at, in its units: narrower ones would have larger text than what stands round them. */
const WIDTHS = [580, 720, 880] as const;
/** Of what stands at the end: it is not parted. */
const SOURCES_HEIGHT = 170;
/** Below this a table begins on a page of its own: three of its rows stand under its name. */
const TABLE_FROM = PAGE.height - PAGE.margin - 120;

const INK = colour("ink", "light");
const SOFT = colour("ink-soft", "light");
const LINE = colour("line", "light");
const TITLE: Look = { serif: true, size: 17, ink: INK, width: WIDTH };
const BODY: Look = { size: 10.5, ink: INK, width: WIDTH };
const SMALL: Look = { size: 8.5, ink: SOFT, width: WIDTH, gap: 0.6 };

/**
 * A briefing as a handout in PDF: a page or more for each step with its headline, its picture as vectors, note, measure, what
 * has no value by name, source, stamp, the way to its view and its table; at the end where the data come from and how to cite them.
 * @param withNotes  whether what is for the speaker is printed too
 */
export async function* handoutFile(
  { cover, steps }: DeckContent,
  { title, withNotes }: { title: string; withNotes: boolean },
  signal?: AbortSignal,
): Making {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    info: { Title: title, ...(cover?.author ? { Author: cover.author } : {}) },
    lang: "en",
    tagged: true,
    displayTitle: true,
    pdfVersion: "1.7",
    bufferPages: true,
    autoFirstPage: false,
  });
  const pieces: Buffer[] = [];
  doc.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve, reject) => doc.on("end", resolve).on("error", reject));
  await registerFonts(doc);
  let number = 0;
  for await (const step of steps) {
    number += 1;
    doc.addPage();
    if (cover && number === 1) addHead(doc, cover);
    addStep(doc, step, number, withNotes);
    await setImmediate();
    yield;
  }
  signal?.throwIfAborted();
  if (cover) addSources(doc, cover);
  numberPages(doc, title);
  doc.end();
  await ended;
  return Uint8Array.from(Buffer.concat(pieces));
}

function tagged(doc: Doc, kind: "H1" | "H2" | "P", write: () => void): void {
  doc.addStructure(doc.struct(kind, {}, write));
}

function addHead(doc: Doc, { title, subtitle }: DeckCover): void {
  tagged(doc, "H1", () => paragraph(doc, [{ text: title, bold: true }], { ...TITLE, size: 22 }));
  tagged(doc, "P", () => paragraph(doc, [{ text: subtitle }], { ...SMALL, size: 10, gap: 2 }));
}

function addStep(doc: Doc, step: DeckStep, number: number, withNotes: boolean): void {
  const { figure, headline, note, speakerNotes, stamp, address } = step;
  const briefings = getTranslator("briefings");
  const common = getTranslator("common");
  tagged(doc, "P", () => paragraph(doc, [{ text: briefings("step", { number }) }], SMALL));
  tagged(doc, "H2", () => paragraph(doc, [{ text: headline, bold: true }], TITLE));
  // A list is its own picture: on paper its table has more of it.
  if (figure.chart.form !== "table") addPicture(doc, step);
  for (const line of noteLines(note)) tagged(doc, "P", () => paragraph(doc, line, BODY));
  const small = [
    measureText(figure),
    figure.missing.length === 0
      ? ""
      : common("figure.missing", {
          list: formatList(figure.missing.map((one) => common("figure.missingOne", one))),
        }),
    ...(figure.numbered ?? []).map((text, at) => common("figure.numbered", { number: at + 1, text })),
    sourceText(figure),
  ];
  for (const text of small) if (text) tagged(doc, "P", () => paragraph(doc, [{ text }], SMALL));
  tagged(doc, "P", () => paragraph(doc, [{ text: `${stamp} ` }, { text: address, link: address }], SMALL));
  if (withNotes && speakerNotes) {
    tagged(doc, "P", () => paragraph(doc, [{ text: briefings("notes"), bold: true }], { ...BODY, gap: 0.2 }));
    for (const text of speakerNotes.split("\n")) tagged(doc, "P", () => paragraph(doc, [{ text }], BODY));
  }
  addTable(doc, step);
}

/** The values of the picture in words, as far as paper has room for them. */
function addTable(doc: Doc, { figure }: DeckStep): void {
  const { columns, rows } = wordsOf(figure);
  const shown = rows.slice(0, ROWS_ON_PAPER);
  const { caption } = figure;
  const words =
    shown.length === rows.length
      ? caption
      : getTranslator("briefings")("firstRows", { caption, shown: shown.length, rows: rows.length });
  if (doc.y > TABLE_FROM) doc.addPage();
  else doc.moveDown(0.5);
  tagged(doc, "P", () => paragraph(doc, [{ text: words, bold: true }], { ...SMALL, ink: INK, gap: 0.6 }));
  const table = { columns, rows: shown.map(({ cells }) => cells.map(({ text }) => text)) };
  paperTable(doc, table, {
    ...{ left: PAGE.margin, top: PAGE.margin, width: WIDTH, bottom: PAGE.height - PAGE.margin - 12 },
    ...{ look: { ...SMALL, ink: INK, size: 8 }, line: LINE },
  });
}

function addPicture(doc: Doc, { figure }: DeckStep): void {
  const room = { width: WIDTH / READ_AT, height: PICTURE_HEIGHT / READ_AT };
  const picture = stagePicture(figure.draw, room, WIDTHS);
  const scale = scaleIn(picture, { width: WIDTH, height: PICTURE_HEIGHT });
  const height = picture.height * scale;
  if (doc.y + height > PAGE.height - PAGE.margin - 20) doc.addPage();
  const [x, y] = [PAGE.margin + (WIDTH - picture.width * scale) / 2, doc.y + 4];
  doc.addStructure(
    doc.struct("Figure", { alt: figure.alternative }, () => drawPicture(doc, picture, x, y, scale)),
  );
  doc.x = PAGE.margin;
  doc.y = y + height + 12;
}

/** The lines of a note, those of a list with a sign before them. */
function noteLines(note: string): Run[][] {
  const lines: Run[][] = [[]];
  let number = 0;
  for (const { text, bold, italic, link, item, isLast } of noteRuns(note)) {
    const line = lines.at(-1);
    if (line?.length === 0 && item !== null) {
      number = item === "number" ? number + 1 : 0;
      line.push({ text: item === "number" ? `${number}. ` : "•  " });
    }
    line?.push({ text, bold, italic, link });
    if (isLast) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

function addSources(doc: Doc, { release, reference, methods, missing }: DeckCover): void {
  const t = getTranslator("files");
  const lines: Run[][] = [
    [{ text: t("deck.sources"), bold: true }],
    [{ text: t("sourcesOfHandout", { release }) }],
    [{ text: `${t("deck.sourcesMethod")}: ` }, { text: methods, link: methods }],
    [{ text: `${t("deck.sourcesCite")}: ${reference}` }],
    [{ text: t("deck.sourcesLicence") }],
    ...missing.map((one): Run[] => [{ text: t("missingStep", one) }]),
  ];
  if (doc.y + SOURCES_HEIGHT > PAGE.height - PAGE.margin) doc.addPage();
  else doc.moveDown(1.5);
  for (const line of lines) tagged(doc, "P", () => paragraph(doc, line, { ...SMALL, ink: INK, size: 9 }));
}

/** What the sheets belong to and which each is, at their foot: loose ones can be put in order again. */
function numberPages(doc: Doc, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    // Below the margin, where a text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    const words = getTranslator("files")("page", { title, page: at + 1, pages: count });
    paragraph(doc, [{ text: words }], { ...SMALL, size: 8, x: PAGE.margin, y: PAGE.height - 30 });
  }
}
