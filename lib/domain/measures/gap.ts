import { type Agreement, type AgreementCell, agreement } from "../agreement";
import { type Cell, readCell } from "../cell";
import type { Measurement } from "./measurement";

/** One cell whose two lanes are compared: of one leader on one issue. */
export type GapRow = { leader: string; issue: string; weight: number; cell: Cell };

/** `positions` are word and deed; `signed` is deed − word in steps, null unless both are known. */
export type GapLine = AgreementCell & {
  leader: string;
  signed: number | null;
  /** The one supports and the other opposes. */
  oppositeSides: boolean;
};

export type Gap = Omit<Agreement, keyof Measurement> & Measurement<GapLine, NonNullable<Agreement["reason"]>>;

/**
 * How far deeds lie from words: Σ w·|deed − word| / (4·Σ w) over the cells in which both lanes hold a position, in [0, 1];
 * 0 where they did what they said, 1 where every deed lies at the end opposite to the word. It is 1 − the city-block
 * agreement of the word lane with the deed lane, with the same scope, range, coverage and refusals, so a lane without a
 * record is unknown and never a gap.
 * One leader's cells make that leader's gap, one issue's that issue's, and all cells the gap over all: the same function.
 * Each line holds its own gap in steps as `distance`.
 * @throws RangeError as `agreement` does
 */
export function gap(rows: readonly GapRow[]): Gap {
  const between = agreement(
    rows.map(({ issue, weight, cell }) => ({
      issue,
      weight,
      a: readCell(cell, "says"),
      b: readCell(cell, "does"),
    })),
  );
  const { value, raw, range } = between;
  return {
    ...between,
    formula: "gap",
    value: value === null ? null : 1 - value,
    raw: raw === null ? null : 1 - raw,
    range: range && [1 - range[1], 1 - range[0]],
    cells: between.cells.map((cell, at) => lineOf(cell, rows[at]?.leader ?? "")),
  };
}

function lineOf(cell: AgreementCell, leader: string): GapLine {
  const [said, done] = cell.positions;
  const known = said !== null && done !== null;
  return {
    ...cell,
    leader,
    signed: known ? done - said : null,
    oppositeSides: known && said * done < 0,
  };
}
