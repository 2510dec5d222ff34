import type { ColourName } from "../colours";

/** What a mark is drawn in: a colour by name, so that a page draws it in the reader's theme and a file in the light one, or a leader's own. */
export type Ink = ColourName | { leader: string };

type Drawn = {
  /** The row of the figure's table that the mark shows; none for what only helps to read. */
  row?: string;
  ink: Ink;
};

type Outlined = Drawn & {
  /** Drawn as an outline: the mark of weak sourcing. */
  hollow?: boolean;
  /** 0 to 1; solid where it is left out. */
  opacity?: number;
};

/**
 * What a picture is made of, at places in its own units: CSS pixels at the width it was drawn for, from the upper left.
 * Text stands on its baseline.
 */
export type Mark =
  | (Drawn & { kind: "line"; x1: number; y1: number; x2: number; y2: number; width?: number; dash?: string })
  | (Outlined & { kind: "path"; d: string; width?: number; dash?: string; filled?: boolean })
  | (Outlined & { kind: "rect"; x: number; y: number; width: number; height: number })
  | (Outlined & { kind: "circle"; x: number; y: number; r: number })
  | (Drawn & {
      kind: "text";
      x: number;
      y: number;
      text: string;
      size?: number;
      anchor?: "start" | "middle" | "end";
      bold?: boolean;
    })
  | { kind: "link"; href: string; label: string; marks: Mark[] };

export type Picture = {
  width: number;
  height: number;
  marks: Mark[];
  /** Of a list, how many cells had no room; the picture says so. */
  left?: number;
  /**
   * Heights from the top at which it can be cut between whole lines, in order. What lies above the first and below the last is
   * needed to read any of it. None for a picture that is one whole.
   */
  cuts?: number[];
};

/** Size of text in a picture, in its units, where none is said. */
export const TEXT_SIZE = 12;

/** The rows of the table that a picture shows. */
export function rowsShown({ marks }: Pick<Picture, "marks">): Set<string> {
  return new Set(
    marks.flatMap((mark) =>
      mark.kind === "link" ? [...rowsShown(mark)] : mark.row === undefined ? [] : [mark.row],
    ),
  );
}

/** A number of a picture as it is written: to a tenth of a pixel. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
