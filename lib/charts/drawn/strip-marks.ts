import type { Lane } from "../../domain/lane";
import type { Position } from "../../domain/scale";
import { type ColourName, positionColours } from "../colours";
import type { Mark } from "../picture/picture";
import type { StripPiece } from "../strip";

/** What is drawn of a period: a position or, where there is none, whether the record is withheld. */
export type StripReading = { lane: Lane; position: Position | null; isWeak: boolean; isWithheld: boolean };

/** Pixels of one step of the scale, and from a strip's middle line to its edge. */
export const STEP = 8;
export const HALF = 2 * STEP + 6;

/** How faint a beginning is that is known only to the month or year, and what stands as last checked. */
const FAINT = 0.45;
const WEAK = "4 3";
const LATER = "2 3";
/** A state stands beside the middle line, words above and deeds below. */
const BESIDE = 6;

/** A stretch of a period between two places, round a middle line at a whole pixel: a deed is a bar from the middle line, a word a line at its level. */
export function pieceMarks(
  { lane, position, isWeak, isWithheld }: StripReading,
  { kind, x1, x2 }: { kind: StripPiece["kind"]; x1: number; x2: number },
  middle: number,
  row?: string,
): Mark[] {
  const shown = row === undefined ? {} : { row };
  const faint = kind === "firm" ? {} : { opacity: FAINT };
  const [from, length] = between(x1, x2);
  const across = (y: number) => `M${from} ${y}h${length}`;
  if (position === null)
    return [
      {
        kind: "path",
        ...shown,
        ...faint,
        ink: "line-strong",
        width: isWithheld ? 3 : 7,
        dash: isWithheld ? "8 5" : "1 3",
        d: across(middle + (lane === "says" ? -BESIDE : BESIDE)),
      },
    ];
  const { fill, edge } = positionColours(position);
  const dash = isWeak ? WEAK : kind === "later" ? LATER : undefined;
  const line = {
    kind: "path",
    ...shown,
    ...(kind === "soft" ? faint : {}),
    ...(dash ? { dash } : {}),
    ink: edge,
  } as const;
  if (lane === "says") return [{ ...line, width: 2.5, d: across(levelOf(position, middle)) }];
  const [top, height] = position === 0 ? [middle - 3, 6] : barOf(position, middle);
  const d = `M${from} ${top}h${length}v${height}h${-length}z`;
  return [
    ...(isWeak ? [] : [{ kind: "path", ...shown, ...faint, ink: fill, filled: true, d } as const]),
    { ...line, width: isWeak ? 1.5 : 1, d },
  ];
}

/** Where a word begins: a dot, hollow where it is weakly sourced. */
export function dotMark(
  { position, isWeak }: StripReading & { position: Position },
  x: number,
  middle: number,
  row?: string,
): Mark {
  return {
    kind: "path",
    ...(row === undefined ? {} : { row }),
    ...(isWeak ? { hollow: true } : {}),
    ink: positionColours(position).edge satisfies ColourName,
    filled: true,
    d: `M${Math.round(x) - 4} ${levelOf(position, middle)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`,
  };
}

/** What keeps a word apart from the deed it is drawn on. */
export function haloMark(position: Position, x1: number, x2: number, middle: number): Mark {
  const y = levelOf(position, middle);
  const [x, length] = between(x1, x2);
  const line = `M${x} ${y - 3}h${length}v6h${-length}z`;
  const dot = `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z`;
  return { kind: "path", ink: "paper", filled: true, d: line + dot };
}

/** The marks with those of one style next to one another, each style where its first one stands, so that they are drawn as one path. */
export function byStyle(marks: readonly Mark[]): Mark[] {
  const styles = new Map<string, Mark[]>();
  for (const mark of marks) {
    const style = JSON.stringify({ ...mark, d: null, row: null });
    const held = styles.get(style);
    if (held) held.push(mark);
    else styles.set(style, [mark]);
  }
  return [...styles.values()].flat();
}

/** Whole pixels, so that pieces that follow one another meet; what is shorter than one is drawn as one. */
function between(x1: number, x2: number): [from: number, length: number] {
  const from = Math.round(x1);
  return [from, Math.max(1, Math.round(x2) - from)];
}

const levelOf = (position: Position, middle: number) => middle - position * STEP;

function barOf(position: Position, middle: number): [top: number, height: number] {
  return [Math.min(levelOf(position, middle), middle), Math.abs(position) * STEP];
}
