import { getTranslator } from "../../i18n/translator";
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
    format: whole(unit, step),
    title: unit === "position" ? getTranslator("files")("axis.position") : head,
  };
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

/** Positions of an axis are whole, whatever places its numbers have. */
function whole(unit: Unit, step: number): string {
  return unit === "position" && step === 1 ? '+0;"−"0;0' : NUMBER_FORMATS[unit];
}
