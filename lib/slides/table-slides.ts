import type PptxGenJS from "pptxgenjs";
import { type Figure, wordsOf } from "@/lib/charts/figure";
import { evenParts } from "@/lib/charts/native/even-parts";
import type { NativeCell, NativeGrid } from "@/lib/charts/native/native-chart";
import { textWidth } from "@/lib/charts/picture/text-width";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type Box, hex, INK, plainHex } from "./layout";
import { PIXELS_PER_INCH, pixelsOf } from "./points";
import { CELL_MARGIN, columnWidths, fittingParts, pagesOf, rowHeight } from "./table-pages";
import { FONT } from "./xml";

/** A table that fits on one slide, as it is put there; what its columns stand for goes with it. */
export type TablePart = {
  put: (slide: PptxGenJS.Slide, box: Box) => void;
  /** What the numbers of its columns stand for; null where its columns have names. */
  key: string | null;
};

const WORDS = 12;
const MARGIN: [number, number, number, number] = [
  CELL_MARGIN.level,
  CELL_MARGIN.side,
  CELL_MARGIN.level,
  CELL_MARGIN.side,
];
const RULE = { type: "solid", pt: 0.5, color: hex("line") } as const;
const NONE = { type: "none" } as const;
const HEAD = {
  bold: true,
  fill: { color: hex("sunk") },
  color: INK,
  border: [NONE, NONE, { ...RULE, color: hex("line-strong") }, NONE] as [
    typeof NONE,
    typeof NONE,
    PptxGenJS.BorderProps,
    typeof NONE,
  ],
};

type Look = PptxGenJS.TableCellProps;

/** Rows of words under their heads, on as many slides as they need. */
export function wordTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  box: Pick<Box, "w" | "h">,
  ends: readonly boolean[] = [],
): TablePart[] {
  const colW = columnWidths([heads, ...rows], box.w, WORDS);
  const heightOf = (cells: readonly string[]) => rowHeight(cells, colW, WORDS);
  const look = (at: number): Look => ({
    align: ends[at] ? "right" : "left",
    bold: at === 0,
    border: [NONE, NONE, RULE, NONE],
  });
  return pagesOf(rows, heightOf, box.h - heightOf(heads)).map((page) => ({
    key: null,
    put: (slide, { x, y, w }) =>
      slide.addTable(
        [
          heads.map((text, at) => ({ text, options: { ...HEAD, align: ends[at] ? "right" : "left" } })),
          ...page.map((cells) => cells.map((text, at) => ({ text, options: look(at) }))),
        ],
        {
          ...{ x, y, w, colW, margin: MARGIN, fontFace: FONT, fontSize: WORDS, color: INK, valign: "top" },
          rowH: [heads, ...page].map(heightOf),
        },
      ),
  }));
}

/** Rows of a table on slides, as many as on a page; of more, the last of them says where all are. */
const MOST_ROWS = 300;

/** The words of a figure's table. */
export function figureTable(figure: Figure, box: Pick<Box, "w" | "h">): TablePart[] {
  const { columns, rows } = wordsOf(figure);
  const left = rows.length - MOST_ROWS;
  const parts = wordTable(
    columns.map(({ head }) => head),
    rows.slice(0, MOST_ROWS).map(({ cells }) => cells.map(({ text }) => text)),
    box,
    columns.map(({ align }) => align === "end"),
  );
  const more = left > 0 ? getTranslator("files")("deck.moreRows", { left, rows: rows.length }) : null;
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, key: more } : part));
}

/** Columns with a name each; of more, columns have numbers, which are told below. */
const MOST_NAMED = 10;
const MOST_NUMBERED = 24;
/** Of a column of names, and of one of cells, in inches. */
const NAMES = { least: 1.7, most: 3.5 };
const COLUMN = { least: 1.15, most: 3.2 };
/** Of a line, in inches: as high as there is room for, within bounds. */
const LINE = { least: 0.225, most: 0.5 };
/** Of the text of cells, in points. */
const CELL = { least: 12, names: 14, most: 16 };
const sizeIn = (line: number) => Math.min(CELL.most, Math.max(CELL.least, Math.floor(line * 40)));

/** A table of coloured cells, on as many slides as its lines and columns need; lying, where it has more columns than lines. */
export function gridTable(grid: NativeGrid, box: Pick<Box, "w" | "h">): TablePart[] {
  const { heads, lines } = grid.heads.length > grid.lines.length ? turned(grid) : grid;
  const numbered = heads.length > MOST_NAMED;
  // Where lines and columns are the same, the number that heads a column stands before its line.
  const isSquare = heads.length === lines.length && heads.every((head, at) => lines[at]?.name === head);
  const named = lines.map(({ name, cells }, at) => ({
    cells,
    name: numbered && isSquare ? `${at + 1} ${name}` : name,
  }));
  const columns = heads.map((head, at) => ({ head, at }));
  return evenParts(columns, numbered ? MOST_NUMBERED : MOST_NAMED).flatMap((shown) => {
    const headTexts = shown.map(({ head, at }) => (numbered ? String(at + 1) : head));
    const first = namesWidth(named, box.w - shown.length * (numbered ? 0 : COLUMN.least));
    const colW = [first, ...shown.map(() => Math.min(COLUMN.most, (box.w - first) / shown.length))];
    const headSize = headSizeIn(headTexts, colW[1] ?? 1);
    const headHeight = rowHeight(["", ...headTexts], colW, headSize);
    const room = box.h - headHeight + 0.01;
    const height = Math.min(LINE.most, Math.max(LINE.least, room / lines.length));
    const size = sizeIn(height);
    const nameSize = Math.min(size, CELL.names);
    const heightOf = ({ name, cells }: (typeof named)[number]) =>
      Math.max(
        height,
        rowHeight([name], colW, nameSize),
        rowHeight(["", ...shown.map(({ at }) => cells[at]?.text ?? "")], colW, size),
      );
    const key =
      numbered && !isSquare
        ? getTranslator("files")("deck.gridHeads", {
            list: formatList(shown.map(({ head, at }) => `${at + 1} ${head}`)),
          })
        : null;
    const head = (text: string): Head => ({
      text,
      options: { ...HEAD, fontSize: headSize, align: text ? "center" : "left", valign: "bottom" },
    });
    return fittingParts(named, heightOf, room).map(
      (page): TablePart => ({
        key,
        put: (slide, { x, y }) =>
          slide.addTable(
            [
              ["", ...headTexts].map(head),
              ...page.map(({ name, cells }) => [
                {
                  text: name,
                  options: {
                    ...{ bold: true, fontSize: nameSize },
                    border: [NONE, NONE, RULE, NONE] as Look["border"],
                  },
                },
                ...shown.map(({ at }) => colouredCell(cells[at] ?? null)),
              ]),
            ],
            {
              ...{ x, y, colW, margin: TIGHT, fontFace: FONT, color: INK, valign: "middle" },
              w: colW.reduce((sum, one) => sum + one, 0),
              fontSize: size,
              rowH: [headHeight, ...page.map(heightOf)],
            },
          ),
      }),
    );
  });
}

/** As wide as the longest name, where the columns leave so much. */
function namesWidth(lines: readonly { name: string }[], room: number): number {
  const longest =
    Math.max(...lines.map(({ name }) => textWidth(name, pixelsOf(CELL.names)))) / PIXELS_PER_INCH;
  return Math.max(NAMES.least, Math.min(NAMES.most, room, longest * 1.08 + 2 * CELL_MARGIN.side));
}

type Head = { text: string; options: Look };
const TIGHT: [number, number, number, number] = [0, CELL_MARGIN.side, 0, CELL_MARGIN.side];

/** The largest size in which the longest word of the heads stands on one line. */
function headSizeIn(heads: readonly string[], width: number): number {
  const words = heads.flatMap((head) => head.split(/\s+/));
  const room = (width - 2 * CELL_MARGIN.side) * PIXELS_PER_INCH;
  const fits = [14, 13, 12, 11, 10, 9, 8].find((points) =>
    words.every((word) => textWidth(word, pixelsOf(points)) <= room),
  );
  return fits ?? 7;
}

function colouredCell(cell: NativeCell | null): { text: string; options: Look } {
  return {
    text: cell?.text ?? "",
    options: {
      align: "center",
      color: cell ? plainHex(cell.ink) : INK,
      ...(cell?.fill ? { fill: { color: plainHex(cell.fill) } } : {}),
      ...(cell?.isWeak ? { italic: true } : {}),
      border: { ...RULE, color: hex("paper"), pt: 1 },
    },
  };
}

/** With lines for columns and columns for lines. */
function turned({ heads, lines, mixesLanes }: NativeGrid): NativeGrid {
  return {
    mixesLanes,
    heads: lines.map(({ name }) => name),
    lines: heads.map((name, at) => ({ name, cells: lines.map(({ cells }) => cells[at] ?? null) })),
  };
}
