import type { FigureColumn, Unit } from "../figure";
import type { NativeScale } from "./native-chart";

/** How spreadsheets write the numbers of a unit, with a true minus sign. */
export const NUMBER_FORMATS: Readonly<Record<Unit, string>> = {
  position: '+0.##;"−"0.##;0',
  share: "0%",
  steps: "0.##",
  count: "0",
  number: '0.00;"−"0.00',
};

/** Into so many parts a scale is cut where its numbers are not whole steps. */
const PARTS = 4;

/** The scale of a column, whole; where it has no ends, as far as its numbers go on both sides of 0. */
export function scaleOf(
  { head, unit = "number", bounds }: FigureColumn,
  values: readonly number[],
): NativeScale {
  const [from, to] = bounds ?? reach(values);
  const step = unit === "position" || unit === "steps" ? 1 : (to - from) / PARTS;
  return {
    from,
    to,
    step,
    format: unit === "position" && step === 1 ? '+0;"−"0;0' : numberFormat({ unit, bounds }),
    // What positions are stands beside every figure that shows them.
    title: unit === "position" ? "" : head,
  };
}

/** Of a step, or of the whole scale where its numbers are not whole steps: so far it goes on past its ends. */
const BEYOND = { step: 0.5, whole: 0.06 };

/** The whole scale of a column and some room beyond its ends, so that a line at an end does not lie on the frame. */
export function paddedScale(column: FigureColumn): NativeScale {
  const scale = scaleOf(column, []);
  const { from, to, step } = scale;
  const room = step === 1 ? BEYOND.step : (to - from) * BEYOND.whole;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
  // A position is a band: a rule on its value would hide a line, or be taken for one.
  const rules = step === 1 ? [from - room, ...ticks.map((tick) => tick + room)] : ticks;
  return { ...scale, from: from - room, to: to + room, ticks, rules };
}

/** From as far below 0 as above it, to a round number. */
export function reach(values: readonly number[]): [number, number] {
  const most = Math.max(0, ...values.map(Math.abs)) || 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  const end = Math.ceil((most * 1.05) / unit / 0.5) * 0.5 * unit;
  // Without the noise of the arithmetic, which a program would show.
  const plain = Number(end.toPrecision(12));
  return [-plain, plain];
}

/** How the numbers of a column are written. A length that has no ends is no share of anything, whatever its unit. */
export function numberFormat({ unit = "number", bounds }: Pick<FigureColumn, "unit" | "bounds">): string {
  return NUMBER_FORMATS[unit === "share" && !bounds ? "number" : unit];
}
