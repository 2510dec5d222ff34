import { type Mark, type Picture, TEXT_SIZE } from "../picture/picture";
import { cutTo, linesWithin } from "../picture/text-width";

/** One row: `row` names it in the figure's table, `cells` are its words, one for each column. */
export type ListedRow = { row: string; cells: readonly string[] };

export type RowList = {
  /** `share`: how much of the width a column takes, beside the others. */
  columns: readonly { head: string; share: number; align?: "end" | undefined }[];
  rows: readonly ListedRow[];
  /** The place of the first row in the whole list, counted from 1, and how many that has; null where nobody counted. */
  part: { first: number; of: number | null };
  /** What stands below where not all of the whole list is drawn; `{last}` is the place of the last row that is. */
  foot: string;
};

/** From this width on cells stand beside one another, else below. */
const BESIDE_FROM = 440;
const LINE = 15;
const PAD = 4;
const APART = 12;
const HEAD = 11;
/** Of a cell; of more lines, the last says that there are. */
const MOST_LINES = 3;
/** How much wider than others bold letters are. */
const BOLD = 1.07;

type Cell = { x: number; lines: string[]; bold: boolean; end: boolean };
type Laid = { row: string; cells: Cell[]; lines: number };

/**
 * A list as a table of words, as many rows as there is room for.
 * @param tallest  how high it may be, in its units; all rows where it is left out
 */
export function rowList(list: RowList, width: number, tallest = Number.POSITIVE_INFINITY): Picture {
  const beside = width >= BESIDE_FROM;
  const places = placesOf(list.columns, width);
  const heads: Cell[] = beside
    ? list.columns.map(({ head, align }, at) => cellOf(head, places[at], { align, size: HEAD, bold: true }))
    : [
        {
          x: 0,
          lines: linesIn(list.columns.map(({ head }) => head).join(" · "), width / BOLD, HEAD),
          bold: true,
          end: false,
        },
      ];
  const top = Math.max(...heads.map(({ lines }) => lines.length)) * LINE + PAD;
  const drawn: Laid[] = [];
  for (const row of list.rows) {
    const next = beside ? besideOf(row, list.columns, places) : belowOf(row, width);
    const height = bodyOf([...drawn, next]) + feetHeight(feetOf(list, drawn.length + 1, width));
    // Always one.
    if (drawn.length > 0 && top + height > tallest) break;
    drawn.push(next);
  }
  const feet = feetOf(list, drawn.length, width);
  let y = top;
  const body = drawn.flatMap(({ row, cells, lines }): Mark[] => {
    const from = y;
    y += heightOf(lines);
    return [
      { kind: "line", row, ink: "line", x1: 0, x2: width, y1: y, y2: y },
      ...cells.flatMap((cell) => textMarks(cell, from + PAD + 11, { row })),
    ];
  });
  return {
    width,
    height: top + bodyOf(drawn) + feetHeight(feet),
    left: (list.rows.length - drawn.length) * list.columns.length,
    marks: [
      ...heads.flatMap((cell) => textMarks(cell, HEAD, { size: HEAD })),
      { kind: "line", ink: "line-strong", x1: 0, x2: width, y1: top, y2: top },
      ...body,
      ...textMarks({ x: 0, lines: feet, bold: false, end: false }, y + LINE, {}),
    ],
  };
}

const heightOf = (lines: number) => lines * LINE + 2 * PAD;

const bodyOf = (rows: readonly Laid[]) => rows.reduce((sum, { lines }) => sum + heightOf(lines), 0);
const feetHeight = (feet: readonly string[]) => (feet.length > 0 ? feet.length * LINE + PAD : 1);

/** What stands below so many rows, in lines. */
function feetOf({ part: { first, of }, foot }: RowList, drawn: number, width: number): string[] {
  const last = first + drawn - 1;
  return first === 1 && of !== null && last >= of ? [] : linesIn(foot.replace("{last}", String(last)), width);
}

type Place = { x: number; width: number };

function placesOf(columns: RowList["columns"], width: number): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const unit = (width - APART * (columns.length - 1)) / Math.max(1, whole);
  let x = 0;
  return columns.map(({ share }) => {
    const place = { x, width: share * unit };
    x += place.width + APART;
    return place;
  });
}

function cellOf(
  text: string,
  place: Place = { x: 0, width: 1 },
  { align, size, bold }: { align?: "end" | undefined; size?: number; bold: boolean },
): Cell {
  const end = align === "end";
  return {
    x: end ? place.x + place.width : place.x,
    lines: linesIn(text, place.width / (bold ? BOLD : 1), size),
    bold,
    end,
  };
}

function besideOf({ row, cells }: ListedRow, columns: RowList["columns"], places: readonly Place[]): Laid {
  const laid = columns.map(({ align }, at) => cellOf(cells[at] ?? "", places[at], { align, bold: at === 0 }));
  return { row, cells: laid, lines: Math.max(1, ...laid.map(({ lines }) => lines.length)) };
}

/** The first cell on top, the others one after another below it. */
function belowOf({ row, cells: [first = "", ...others] }: ListedRow, width: number): Laid {
  const name = linesIn(first, width / BOLD);
  const rest = linesIn(others.filter((text) => text !== "" && text !== "–").join(" · "), width);
  const lines = [
    ...name.map((text) => ({ text, bold: true })),
    ...rest.map((text) => ({ text, bold: false })),
  ];
  return {
    row,
    lines: lines.length,
    cells: lines.map(({ text, bold }, at) => ({
      x: 0,
      bold,
      end: false,
      lines: [...Array.from({ length: at }, () => ""), text],
    })),
  };
}

/** A text in lines of a width, none of them wider, and no more of them than a cell has. */
function linesIn(text: string, width: number, size = TEXT_SIZE): string[] {
  const lines = linesWithin(text, width, size);
  const shown = lines.slice(0, MOST_LINES);
  return shown.map((line, at) =>
    cutTo(at === MOST_LINES - 1 && lines.length > MOST_LINES ? `${line} …` : line, width, size),
  );
}

function textMarks(
  { x, lines, bold, end }: Cell,
  y: number,
  { row, size }: { row?: string; size?: number },
): Mark[] {
  return lines.flatMap((text, at): Mark[] =>
    text === ""
      ? []
      : [
          {
            kind: "text",
            ink: row !== undefined && bold ? "ink" : "ink-soft",
            x,
            y: y + at * LINE,
            text,
            ...(row === undefined ? {} : { row }),
            ...(size === undefined ? {} : { size }),
            ...(bold ? { bold } : {}),
            ...(end ? { anchor: "end" as const } : {}),
          },
        ],
  );
}
