import type { Formula, Line, Measurement } from "./measurement";

/** What each coder gave one unit, in the order of the coders; null where a coder gave none. */
export type CodedUnit = { unit: string; codes: readonly (number | null)[] };

/** How codes are read: as names, as an order, or as numbers with equal steps. */
export type Level = "nominal" | "ordinal" | "interval";
export const LEVELS: readonly Level[] = ["nominal", "ordinal", "interval"];

/** A unit with fewer than two codes has no pair that could agree. */
export type AlphaLine = Line & { status: "counted" | "too-few-codes" };
/** `one-category`: only one code was ever used, so there is nothing that reliability could be told from. */
export type AlphaReason = "no-pairs" | "one-category";
export type Alpha = Measurement<AlphaLine, AlphaReason>;

const FORMULA: Record<Level, Formula> = {
  nominal: "alpha-nominal",
  ordinal: "alpha-ordinal",
  interval: "alpha-interval",
};

/**
 * Krippendorff's α = 1 − Dₒ/Dₑ, in [−1, 1], of any number of coders, with codes missing: 1 where all agree, 0 where they
 * agree as codes shuffled among the units would. Dₒ = Σᵤ Σ δ²(c, k)/(mᵤ − 1) / n over the ordered pairs of codes within
 * each unit of mᵤ ≥ 2 codes; Dₑ = Σ n_c·n_k·δ²(c, k) / (n·(n − 1)) over all n codes that can be paired.
 * δ² is 0 or 1 (nominal), (c − k)² (interval) or (Σ_{g=c..k} n_g − (n_c + n_k)/2)² (ordinal: how many codes lie between).
 * The value is null ("n/a", never 1) where no unit has two codes or only one code was ever used.
 * Lines are units, `positions` the codes and `amount` the unit's part of n·Dₒ.
 * Laws: the order of coders and of units does not matter; units with fewer than two codes change nothing; nominal α is
 * the same under any renaming of codes, ordinal α under any that keeps their order, interval α under any that is linear.
 * Source: Krippendorff 2004, Content Analysis, chapter 11; Hayes & Krippendorff 2007.
 */
export function alpha(units: readonly CodedUnit[], level: Level): Alpha {
  const paired = units.filter(isPaired);
  const counts = countsOf(paired);
  const apart = squaredDistance(level, counts);
  const cells = units.map((unit) => lineOf(unit, apart));
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const observed = cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  let expected = 0;
  for (const [c, many] of counts)
    for (const [k, others] of counts) expected += (many * others * apart(c, k)) / (n - 1);
  const reason: AlphaReason | null = n === 0 ? "no-pairs" : expected === 0 ? "one-category" : null;
  const value = reason ? null : 1 - observed / expected;
  return {
    formula: FORMULA[level],
    bounds: [-1, 1],
    kind: reason ? "insufficient" : "measured",
    value,
    raw: value,
    reason,
    coverage: { shared: paired.length, of: units.length },
    range: null,
    noRange: "codes-given",
    parts:
      n === 0
        ? []
        : [
            { name: "pairable", value: n },
            { name: "observed", value: observed / n },
            { name: "expected", value: expected / n },
          ],
    cells,
  };
}

/** From here on a coding is taken as reliable, and as fit for tentative conclusions. Source: Krippendorff 2004, p. 241. */
export const RELIABLE_FROM = 0.8;
export const TENTATIVE_FROM = 2 / 3;
export type AlphaWord = "reliable" | "tentative" | "unreliable";

/** The word for a value, which is read as the three digits that are shown: .667 and .800 are the customary bounds. */
export function alphaWord(value: number): AlphaWord {
  const shown = Math.round(value * 1000);
  if (shown >= Math.round(RELIABLE_FROM * 1000)) return "reliable";
  return shown >= Math.round(TENTATIVE_FROM * 1000) ? "tentative" : "unreliable";
}

const given = ({ codes }: CodedUnit): number[] => codes.filter((code) => code !== null);
const isPaired = (unit: CodedUnit): boolean => given(unit).length >= 2;

/** How often each code was given, by code from the lowest. */
function countsOf(paired: readonly CodedUnit[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const code of paired.flatMap(given).sort((a, b) => a - b))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function squaredDistance(level: Level, counts: ReadonlyMap<number, number>) {
  if (level === "nominal") return (c: number, k: number) => (c === k ? 0 : 1);
  if (level === "interval") return (c: number, k: number) => (c - k) ** 2;
  // How many codes lie below the middle of each: the ordinal distance is the difference of these.
  const middles = new Map<number, number>();
  let below = 0;
  for (const [code, count] of counts) {
    middles.set(code, below + count / 2);
    below += count;
  }
  return (c: number, k: number) => ((middles.get(c) ?? 0) - (middles.get(k) ?? 0)) ** 2;
}

function lineOf(unit: CodedUnit, apart: (c: number, k: number) => number): AlphaLine {
  const codes = given(unit);
  const line = { issue: unit.unit, positions: unit.codes, weight: codes.length };
  if (!isPaired(unit)) return { ...line, status: "too-few-codes", amount: null };
  let disagreement = 0;
  for (const c of codes) for (const k of codes) disagreement += apart(c, k);
  return { ...line, status: "counted", amount: disagreement / (codes.length - 1) };
}
