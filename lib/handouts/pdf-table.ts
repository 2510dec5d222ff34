import { type Doc, inFace, type Look, paragraph } from "./pdf-text";

/** A table in words: each row has as many cells as there are heads; numbers stand at the end of their column. */
export type PaperTable = {
  columns: readonly { head: string; align?: "end" }[];
  rows: readonly (readonly string[])[];
};

/** Where a table stands: its width from the left margin, how far down a page it may go, and what it looks like. */
export type PaperRoom = {
  left: number;
  top: number;
  width: number;
  bottom: number;
  look: Look;
  line: string;
};

const PAD = 3;
/** Of what a column would take in one line, it gets no more than this many times the mean. */
const WIDEST = 3;
const NARROWEST = 34;

/**
 * A table under what stands above it, its cells in as many lines as they need. It goes on on the next page, where its heads
 * stand again; no row is parted.
 */
export function paperTable(doc: Doc, { columns, rows }: PaperTable, room: PaperRoom): void {
  const heads = columns.map(({ head }) => head);
  const widths = widthsOf(doc, [heads, ...rows], room);
  const whole = doc.struct("Table");
  doc.addStructure(whole);
  const write = (cells: readonly string[], kind: "TH" | "TD") => {
    const height = heightOf(doc, cells, widths, room.look);
    const y = doc.y;
    const drawn = cells.map((text, at) => () => {
      const before = widths.slice(0, at).reduce((sum, width) => sum + width, 0);
      cell(
        doc,
        text,
        { ...room.look, x: room.left + before, y, width: widths[at] ?? 0 },
        kind,
        columns[at]?.align,
      );
    });
    return { height, y, drawn };
  };
  const ruled = (y: number) => {
    doc.markContent("Artifact", { type: "Layout" });
    doc
      .moveTo(room.left, y)
      .lineTo(room.left + room.width, y)
      .lineWidth(0.5)
      .strokeColor(room.line)
      .stroke();
    doc.endMarkedContent();
    doc.x = room.left;
    doc.y = y + PAD;
  };
  const add = (cells: readonly string[], kind: "TH" | "TD") => {
    const { height, y, drawn } = write(cells, kind);
    const parts = drawn.map((draw, at) => doc.struct(kind === "TH" || at === 0 ? "TH" : "TD", {}, draw));
    whole.add(doc.struct("TR", {}, parts));
    ruled(y + height);
  };
  if (doc.y + heightOf(doc, heads, widths, room.look) * 3 > room.bottom) nextPage(doc, room);
  add(heads, "TH");
  for (const row of rows) {
    if (doc.y + heightOf(doc, row, widths, room.look) > room.bottom) {
      nextPage(doc, room);
      // Said once to whoever hears the table; on paper each page has them.
      const { height, y, drawn } = write(heads, "TH");
      doc.markContent("Artifact", { type: "Layout" });
      for (const draw of drawn) draw();
      doc.endMarkedContent();
      ruled(y + height);
    }
    add(row, "TD");
  }
  whole.end();
}

function nextPage(doc: Doc, { left, top }: PaperRoom): void {
  doc.addPage();
  doc.x = left;
  doc.y = top;
}

function cell(
  doc: Doc,
  text: string,
  look: Look & { x: number; width: number },
  kind: "TH" | "TD",
  align: "end" | undefined,
): void {
  const [inner, bold] = [look.width - 2 * PAD, kind === "TH"];
  const taken = widthOf(doc, text, look.size, bold);
  const indent = align === "end" && taken < inner ? inner - taken : 0;
  // A hair more than it takes, since what is measured and what is set round apart.
  const width = indent > 0 ? taken + 1 : inner;
  paragraph(doc, [{ text, bold }], { ...look, x: look.x + PAD + Math.max(0, indent - 1), width, gap: 0 });
}

function widthOf(doc: Doc, text: string, size: number, bold = false): number {
  return inFace(doc, bold ? "bold" : "sans", false, size).widthOfString(text);
}

function heightOf(doc: Doc, cells: readonly string[], widths: readonly number[], { size }: Look): number {
  const heights = cells.map((text, at) =>
    inFace(doc, "bold", false, size).heightOfString(text, {
      width: (widths[at] ?? 0) - 2 * PAD,
      lineGap: size * 0.25,
    }),
  );
  return Math.max(size, ...heights) + PAD;
}

/** Each column as wide as its longest word needs, and what is left by how much each has to say. */
function widthsOf(doc: Doc, rows: readonly (readonly string[])[], { width, look }: PaperRoom): number[] {
  const columns = rows[0]?.map((_, at) => rows.map((row) => row[at] ?? "")) ?? [];
  const least = columns.map((cells) => {
    const words = cells.flatMap((text) => text.split(/\s+/));
    const longest = Math.max(...words.map((word) => widthOf(doc, word, look.size, true)));
    return Math.max(NARROWEST, longest + 2 * PAD + 1);
  });
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= width) return least.map((one) => (one * width) / needed);
  const said = columns.map((cells) => Math.max(...cells.map((text) => widthOf(doc, text, look.size, true))));
  const mean = said.reduce((sum, one) => sum + one, 0) / said.length;
  const shares = said.map((one) => Math.min(one, WIDEST * mean));
  const all = shares.reduce((sum, one) => sum + one, 0) || 1;
  return least.map((one, at) => one + ((width - needed) * (shares[at] ?? 0)) / all);
}
