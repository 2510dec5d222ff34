import type { DatedDay, Day } from "../../domain/day";
import type { Period } from "../../domain/period";
import { type Mark, type Picture, tenth } from "../picture/picture";
import { cutTo, linesWithin, textWidth } from "../picture/text-width";
import { stripPieces } from "../strip";
import type { TimeDomain } from "../time-axis";
import { type StripSample, stripKey } from "./strip-key";
import { byStyle, dotMark, HALF, haloMark, pieceMarks, STEP, type StripReading } from "./strip-marks";
import { dayMark, type Plot, placeOfDay, timeMarks } from "./time-marks";

/** One documented period: `row` names it in the figure's table. */
export type StripSpan = Period & StripReading & { row: string };

/** One strip: an issue, or a leader. */
export type StripRow = {
  label: string;
  /** Where the label leads; null for nowhere. */
  href: string | null;
  /** What is to be known of the row beside its name; empty for nothing. */
  note: string;
  spans: readonly StripSpan[];
};

export type PositionStrips = {
  rows: readonly StripRow[];
  /** Terms of office that hold for all rows: a band on top; `label` stands before it. */
  terms: { label: string; periods: readonly (Period & { office: string })[] };
  domain: TimeDomain;
  asOf: Day;
  /** After it a period stands as last checked. */
  firmUntil: Day;
  /** How a day of the axis is written. */
  dayText: (day: DatedDay) => string;
  /** What the ends of the scale are called: "+2", "−2". */
  ends: { top: string; bottom: string };
  key: { samples: readonly StripSample[]; note: string };
};

/** From this width on labels stand beside their strips, else above them. */
const BESIDE_FROM = 540;
const SCALE = 24;
const ABOVE = 20;
const GAP = 6;
const AXIS = 26;
const BAND = 20;
/** Of so many rows the axis is written above them as well. */
const LONG = 8;
const END_SIZE = 11;
/** Size of an office on its band, and the narrowest band that has it. */
const OFFICE_SIZE = 11;
const NAMED = 44;

/**
 * Positions through time, a strip for each row on the whole scale: above its middle line is support, below it opposition.
 * Deeds are bars, words lines with a dot where they begin; a state that is no position is hatched, a withheld record broken,
 * and where nothing is on record there is a gap.
 */
export function positionStrips(chart: PositionStrips, width: number): Picture {
  const { rows, terms, domain, asOf, dayText } = chart;
  const beside = width >= BESIDE_FROM;
  const gutter = beside ? Math.min(216, width * 0.24) : 0;
  const isLong = rows.length > LONG;
  const band = terms.periods.length > 0 ? (beside ? 0 : ABOVE) + BAND + GAP : 0;
  const top = (isLong ? AXIS : 0) + band;
  const height = (beside ? 0 : ABOVE) + 2 * HALF + GAP;
  const plot: Plot = { left: gutter + SCALE, right: width - 2, top, bottom: top + rows.length * height };
  const middles = rows.map((_, at) => top + at * height + (beside ? 0 : ABOVE) + HALF);
  const axis = timeMarks(plot, domain, null, dayText);
  const key = stripKey(chart.key, width, plot.bottom + AXIS + 6);
  return {
    width,
    height: key.bottom,
    cuts: [...rows.keys(), rows.length].map((at) => top + at * height),
    marks: [
      ...axis,
      ...(isLong ? axis.flatMap((mark) => (mark.kind === "text" ? [{ ...mark, y: 14 }] : [])) : []),
      ...bandMarks(terms, domain, plot, { beside, y: top - GAP - BAND }),
      ...ruleMarks(middles, plot),
      ...endMarks(chart.ends, middles, plot),
      ...rows.flatMap((row, at) => labelMarks(row, middles[at] ?? 0, { gutter, beside, width })),
      ...spanMarks(chart, middles, plot),
      ...dayMark({ ...plot, top: top - band }, domain, asOf),
      ...key.marks,
    ],
  };
}

/** The middle line of each strip, and faint ones at both ends of its scale. */
function ruleMarks(middles: readonly number[], { left, right }: Plot): Mark[] {
  const across = (levels: readonly number[]) =>
    levels.map((y) => `M${tenth(left)} ${tenth(y)}H${tenth(right)}`).join("");
  return [
    {
      kind: "path",
      ink: "line",
      width: 1,
      d: across(middles.flatMap((y) => [y - 2 * STEP, y + 2 * STEP])),
    },
    { kind: "path", ink: "line-strong", width: 1, d: across(middles) },
  ];
}

function endMarks(
  { top, bottom }: PositionStrips["ends"],
  middles: readonly number[],
  { left }: Plot,
): Mark[] {
  return middles.flatMap((y) =>
    [
      { text: top, y: y - 2 * STEP + 3 },
      { text: bottom, y: y + 2 * STEP + 3 },
    ].map(
      (end): Mark => ({ kind: "text", ink: "ink-soft", x: left - 5, size: END_SIZE, anchor: "end", ...end }),
    ),
  );
}

function labelMarks(
  { label, href, note }: StripRow,
  middle: number,
  { gutter, beside, width }: { gutter: number; beside: boolean; width: number },
): Mark[] {
  const room = beside ? gutter - 6 : width;
  const whole = beside ? linesWithin(label, room) : [cutTo(label, room)];
  const lines = whole.length > 2 ? [whole[0] ?? "", cutTo(whole.slice(1).join(" "), room)] : whole;
  const all = [
    ...lines.map((text) => ({ text: cutTo(text, room), ink: href === null ? "ink" : "accent" }) as const),
    ...(note && beside ? [{ text: cutTo(note, room), ink: "ink-soft" } as const] : []),
  ];
  const first = beside ? middle + 4 - ((all.length - 1) * 15) / 2 : middle - HALF - 6;
  const marks = all.map((line, at): Mark => ({ kind: "text", x: 0, y: first + at * 15, ...line }));
  const beneath: Mark[] =
    note && !beside
      ? [
          {
            kind: "text",
            ink: "ink-soft",
            x: textWidth(label) + 10,
            y: first,
            text: cutTo(note, Math.max(0, room - textWidth(label) - 12)),
          },
        ]
      : [];
  return [...(href === null ? marks : [{ kind: "link", href, label, marks } as const]), ...beneath];
}

/** Deeds below words, which have a halo so that they are seen on them; marks of one style follow one another through all rows. */
function spanMarks(
  { rows, domain, firmUntil }: PositionStrips,
  middles: readonly number[],
  plot: Plot,
): Mark[] {
  const layers: Record<"deeds" | "halos" | "words" | "dots", Mark[]> = {
    deeds: [],
    halos: [],
    words: [],
    dots: [],
  };
  rows.forEach(({ spans }, at) => {
    const middle = middles[at] ?? 0;
    for (const span of spans) {
      const pieces = stripPieces(span, domain, firmUntil).map(({ kind, left, width }) => ({
        kind,
        x1: plot.left + left * (plot.right - plot.left),
        x2: plot.left + (left + width) * (plot.right - plot.left),
      }));
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last) continue;
      layers[span.lane === "does" ? "deeds" : "words"].push(
        ...pieces.flatMap((piece) => pieceMarks(span, piece, middle, span.row)),
      );
      const { position } = span;
      if (span.lane !== "says" || position === null) continue;
      layers.halos.push(haloMark(position, first.x1, last.x2, middle));
      layers.dots.push(dotMark({ ...span, position }, first.x1, middle, span.row));
    }
  });
  return [layers.deeds, layers.halos, layers.words, layers.dots].flatMap(byStyle);
}

/** Terms as bands, the office written on those that have room for it. */
function bandMarks(
  { label, periods }: PositionStrips["terms"],
  domain: TimeDomain,
  plot: Plot,
  { beside, y }: { beside: boolean; y: number },
): Mark[] {
  if (periods.length === 0) return [];
  const bands = periods.flatMap((term): Mark[] => {
    const x1 = placeOfDay(term.from.day, domain, plot);
    const x2 = placeOfDay(term.to?.day ?? domain.to, domain, plot);
    if (x2 <= x1) return [];
    const d = `M${tenth(x1)} ${tenth(y)}h${tenth(x2 - x1)}v${BAND}h${-tenth(x2 - x1)}z`;
    return [
      { kind: "path", ink: "sunk", filled: true, d },
      { kind: "path", ink: "line-strong", width: 1, d },
      ...(x2 - x1 >= NAMED
        ? [
            {
              kind: "text",
              ink: "ink-soft",
              x: x1 + 6,
              y: y + 14,
              text: cutTo(term.office, x2 - x1 - 12, OFFICE_SIZE),
              size: OFFICE_SIZE,
            } as const,
          ]
        : []),
    ];
  });
  return [{ kind: "text", ink: "ink-soft", x: 0, y: beside ? y + 14 : y - 6, text: label }, ...bands];
}
