import { type Mark, type Picture, TEXT_SIZE } from "./picture";
import { textWidth } from "./text-width";

/** A picture that ends with a whole row, and how many rows of it had no room. */
export type WholeRows = { picture: Picture; left: number };

type Extent = { top: number; bottom: number };
type Text = Extract<Mark, { kind: "text" }>;

/** Fewer names below one another are no rows. */
const FEWEST = 3;

/**
 * The upper part of a picture of rows, no higher than it may be and ended between two rows. Rows are told by their names, which
 * stand below one another at one edge, all as far apart; a row ends in the middle of the room between what is drawn in it and in
 * the next. Where names do not, as those of issues with more members than others, it ends where the picture may be cut.
 * @param tallest  in the picture's units
 * @returns null where the picture has no rows, or no room for the first of them
 */
export function wholeRows(picture: Picture, tallest: number): WholeRows | null {
  return byNames(picture, tallest) ?? byCuts(picture, tallest);
}

function byCuts({ width, marks, cuts = [] }: Picture, tallest: number): WholeRows | null {
  const ends = cuts.slice(1);
  const shown = ends.filter((end) => end <= tallest).length;
  const end = ends[shown - 1];
  if (end === undefined) return null;
  return { picture: upTo(end, { width, marks }), left: ends.length - shown };
}

function byNames({ width, height, marks }: Picture, tallest: number): WholeRows | null {
  const column = namesIn(textsOf(marks));
  const rows = evenly(column);
  if (rows.length < FEWEST) return null;
  const extents = extentsOf(marks);
  const ends = rows.map(({ middle }, at) => {
    const next = rows[at + 1];
    return next === undefined ? height : endBetween(middle, next.middle, extents);
  });
  const shown = ends.filter((end) => end <= tallest).length;
  const end = ends[shown - 1];
  if (end === undefined) return null;
  // What has no room beside the first columns follows below under the same names, and is left out too.
  const names = new Set(rows.map(({ name }) => name));
  const left = column.filter(({ name, middle }) => middle > end && names.has(name)).length;
  return { picture: upTo(end, { width, marks }), left };
}

function upTo(end: number, { width, marks }: Pick<Picture, "width" | "marks">): Picture {
  return { width, height: end, marks: marks.filter((mark) => topOf(mark) < end) };
}

function textsOf(marks: readonly Mark[]): Text[] {
  return marks.flatMap((mark) =>
    mark.kind === "link" ? textsOf(mark.marks) : mark.kind === "text" ? [mark] : [],
  );
}

type Name = { name: string; middle: number };

/** The column of names: of texts that share an edge those with the most to read, since names are longer than numbers. */
function namesIn(texts: readonly Text[]): Name[] {
  const columns = new Map<string, Text[]>();
  for (const text of texts) {
    const edge = `${text.x} ${text.anchor} ${text.size}`;
    columns.set(edge, [...(columns.get(edge) ?? []), text]);
  }
  const wide = (column: readonly Text[]) => column.reduce((sum, { text }) => sum + textWidth(text), 0);
  const [names = []] = [...columns.values()].toSorted((a, b) => wide(b) - wide(a));
  // Two lines of one name stand closer than two names.
  const lines: Text[][] = [];
  for (const text of names.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1)?.at(-1);
    if (last && text.y - last.y <= 1.3 * (text.size ?? TEXT_SIZE)) lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines.map((all) => ({
    name: all.map(({ text }) => text).join(" "),
    middle: all.reduce((sum, { y }) => sum + y, 0) / all.length,
  }));
}

/** The longest run of names that stand as far apart: what stands above or below the rows at the same edge is no row. */
function evenly(names: readonly Name[]): Name[] {
  let best: Name[] = [];
  let run: Name[] = [];
  for (const name of names) {
    const [before, last] = [run.at(-2), run.at(-1)];
    const isEven =
      !before || !last || Math.abs(name.middle - last.middle - (last.middle - before.middle)) < 1;
    run = isEven ? [...run, name] : last ? [last, name] : [name];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** From where to where what stands in rows reaches; lines and paths run through many. */
function extentsOf(marks: readonly Mark[]): Extent[] {
  return marks.flatMap((mark): Extent[] => {
    if (mark.kind === "link") return extentsOf(mark.marks);
    if (mark.kind === "text") {
      const size = mark.size ?? TEXT_SIZE;
      return [{ top: mark.y - size, bottom: mark.y + size * 0.3 }];
    }
    if (mark.kind === "circle") return [{ top: mark.y - mark.r, bottom: mark.y + mark.r }];
    return mark.kind === "rect" ? [{ top: mark.y, bottom: mark.y + mark.height }] : [];
  });
}

/** The middle of the widest room that is free between two heights. */
function endBetween(from: number, to: number, extents: readonly Extent[]): number {
  const within = extents
    .filter(({ top, bottom }) => bottom > from && top < to && bottom - top < 2 * (to - from))
    .toSorted((a, b) => a.top - b.top);
  let best = { room: 0, at: (from + to) / 2 };
  let reached = from;
  for (const { top, bottom } of [...within, { top: to, bottom: to }]) {
    if (top - reached > best.room) best = { room: top - reached, at: (top + reached) / 2 };
    reached = Math.max(reached, bottom);
  }
  return best.at;
}

function topOf(mark: Mark): number {
  switch (mark.kind) {
    case "link":
      return Math.min(...mark.marks.map(topOf));
    case "text":
      return mark.y - (mark.size ?? TEXT_SIZE);
    case "circle":
      return mark.y - mark.r;
    case "rect":
      return mark.y;
    case "line":
      return Math.min(mark.y1, mark.y2);
    case "path":
      return Math.min(...[...mark.d.matchAll(/M[-\d.]+[ ,]([-\d.]+)/g)].map(([, y]) => Number(y)));
  }
}
