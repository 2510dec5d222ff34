import type { Mark } from "../picture/picture";
import { linesWithin, textWidth } from "../picture/text-width";
import type { StripPiece } from "../strip";
import { dotMark, HALF, pieceMarks, type StripReading } from "./strip-marks";

/** One way of drawing a period, and what it means; `day` is the line of the day in force. */
export type StripSample = { kind: StripPiece["kind"] | "day"; reading: StripReading; text: string };

const SWATCH = 26;
const GAP = 18;
const LINE = 24;
const SIZE = 11;

/** What the marks of strips mean, in as many lines as the width asks for, and a sentence for what is no mark. */
export function stripKey(
  { samples, note }: { samples: readonly StripSample[]; note: string },
  width: number,
  top: number,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const { kind, reading, text } of samples) {
    const needed = SWATCH + 6 + textWidth(text, SIZE);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    marks.push(...swatch(kind, reading, x, y + LINE / 2), {
      kind: "text",
      ink: "ink-soft",
      x: x + SWATCH + 6,
      y: y + LINE / 2 + 4,
      text,
      size: SIZE,
    });
    x += needed + GAP;
  }
  const below = y + LINE;
  const lines = linesWithin(note, width, SIZE);
  return {
    marks: [
      ...marks,
      ...lines.map(
        (text, at): Mark => ({
          kind: "text",
          ink: "ink-soft",
          x: 0,
          y: below + 14 + at * 16,
          text,
          size: SIZE,
        }),
      ),
    ],
    bottom: below + lines.length * 16 + 6,
  };
}

function swatch(kind: StripSample["kind"], reading: StripReading, x: number, y: number): Mark[] {
  if (kind === "day")
    return [
      {
        kind: "line",
        ink: "ink",
        x1: x + SWATCH / 2,
        x2: x + SWATCH / 2,
        y1: y - HALF / 2,
        y2: y + HALF / 2,
        width: 1.5,
      },
    ];
  const { lane, position } = reading;
  // A swatch shows the mark alone, so it stands in the middle of its line and not at a level.
  const middle = position === null ? y + (lane === "says" ? 6 : -6) : y + (lane === "says" ? 8 : 4);
  return [
    ...pieceMarks(reading, { kind, x1: x, x2: x + SWATCH }, middle),
    ...(lane === "says" && position !== null && kind === "firm"
      ? [dotMark({ ...reading, position }, x + 4, middle)]
      : []),
  ];
}
