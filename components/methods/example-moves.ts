import type { LaneReading } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { type Alpha, alpha, type CodedUnit, type Level } from "@/lib/domain/measures/alpha";
import { type Gap, gap } from "@/lib/domain/measures/gap";
import { volatility } from "@/lib/domain/measures/volatility";
import type { Position } from "@/lib/domain/scale";
import { EXAMPLE_A, EXAMPLE_DAY, EXAMPLE_ISSUES } from "./example";

/** What one leader, who does not exist, said and did on five issues. */
export const EXAMPLE_SAID: readonly Position[] = [2, 1, -1, 0, 1];
export const EXAMPLE_DID: readonly Position[] = [1, 1, 1, 0, -1];

/** Their gap, by the function that every page uses. */
export function exampleGap(): Gap {
  const held = (position: Position | undefined): LaneReading => ({
    revisionId: 0,
    position: position ?? null,
    state: null,
    day: EXAMPLE_DAY,
    confidence: "high",
  });
  return gap(
    EXAMPLE_SAID.map((said, at) => ({
      leader: EXAMPLE_A,
      issue: EXAMPLE_ISSUES[at] ?? "",
      weight: 1,
      cell: { says: held(said), does: held(EXAMPLE_DID[at]) },
    })),
  );
}

/** A position that is held on some days of a window and another on the rest. */
export const EXAMPLE_WINDOW: { from: Day; turn: Day; until: Day } = {
  from: "2018-01-01",
  turn: "2019-01-01",
  until: "2021-12-31",
};
export const EXAMPLE_TURN: readonly [Position, Position] = [-1, 1];

export function exampleVolatility() {
  const on = (day: Day) => ({ day, precision: "day" as const });
  const { from, turn, until } = EXAMPLE_WINDOW;
  const [before, after] = EXAMPLE_TURN;
  return volatility(
    [
      {
        issue: EXAMPLE_ISSUES[0],
        weight: 1,
        periods: [
          { from: on(from), to: on(turn), position: before },
          { from: on(turn), to: null, position: after },
        ],
      },
    ],
    { from, until },
  );
}

/** The codes of four coders on twelve units, one string for each coder and a dot where there is none. */
export const EXAMPLE_CODERS = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."] as const;

const unitsOf = (coders: readonly string[]): CodedUnit[] =>
  Array.from(coders[0] ?? "", (_, at) => ({
    unit: String(at + 1),
    codes: coders.map((codes) => (codes[at] === "." ? null : Number(codes[at]))),
  }));

/** Their alpha, and that of coders who used one code only, which has none. */
export function exampleAlpha(level: Level): Alpha {
  return alpha(unitsOf(EXAMPLE_CODERS), level);
}
export function exampleUndefined(level: Level): Alpha {
  return alpha(unitsOf(["333333", "33.333"]), level);
}
