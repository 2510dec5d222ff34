import { type Day, toEpochDay } from "../day";
import type { Lane } from "../lane";
import type { Line, Measurement } from "./measurement";

/** What a position rests on. Words age faster than what has been enacted. */
export type EvidenceKind = "statement" | "programme" | "vote" | "act";

const YEAR = 365.25;

/**
 * Days after which evidence counts for half. A choice of this project, shown wherever a number rests on it: a remark for
 * a year, a programme for half a usual term, a vote for a term, a law, order or treaty for longer. (For comparison:
 * LobbyMap lets evidence fade from two years on and leave the score at five.)
 */
export const HALF_LIVES: Readonly<Record<EvidenceKind, number>> = {
  statement: 1 * YEAR,
  programme: 2 * YEAR,
  vote: 4 * YEAR,
  act: 6 * YEAR,
};

/** Less fresh than this, a cell is old: one half-life of what it rests on has passed. */
export const OLD_BELOW = 0.5;

/** The kind of evidence where a record says no more than its lane. */
export const KIND_OF_LANE: Readonly<Record<Lane, EvidenceKind>> = { says: "statement", does: "act" };

/** `day` is the day the evidence is of, or the later one on which it was last checked to still hold. */
export type Evidence = { key: string; kind: EvidenceKind; day: Day };

/** One piece of evidence by its key (`issue`): `positions` its age in days, `weight` its half-life, `amount` its freshness. */
export type FreshnessLine = Line & { status: "counted"; kind: EvidenceKind };

/**
 * How fresh what a cell rests on still is, ½^(age / half-life) of the freshest of it, in [0, 1]: 1 on the day itself, ½
 * one half-life later. The newest word of a leader does not make an old law fresher, nor the other way round: each piece
 * ages by its own kind, and the one that counts for most stands for the cell. Staleness is 1 − freshness.
 * @param on  the day that is looked from; evidence of a later day is as fresh as can be
 * @returns null, `no-evidence`, for a cell that rests on nothing
 * Laws: never rises as days pass; further evidence never lowers it.
 */
export function freshness(
  evidence: readonly Evidence[],
  on: Day,
  halfLives: Readonly<Record<EvidenceKind, number>> = HALF_LIVES,
): Measurement<FreshnessLine, "no-evidence"> {
  const cells = evidence.map(({ key, kind, day }): FreshnessLine => {
    const age = Math.max(0, toEpochDay(on) - toEpochDay(day));
    const halfLife = halfLives[kind];
    return {
      issue: key,
      positions: [age],
      weight: halfLife,
      status: "counted",
      amount: 0.5 ** (age / halfLife),
      kind,
    };
  });
  const value = cells.length === 0 ? null : Math.max(...cells.map(({ amount }) => amount ?? 0));
  return {
    formula: "freshness",
    bounds: [0, 1],
    kind: value === null ? "insufficient" : "measured",
    value,
    raw: value,
    reason: value === null ? "no-evidence" : null,
    coverage: { shared: cells.length, of: cells.length },
    range: null,
    noRange: "nothing-open",
    parts: value === null ? [] : [{ name: "freshest", value }],
    cells,
  };
}
