export type AgreementWord = "very-close" | "close" | "mixed" | "apart" | "far-apart";

/** A word for an agreement from `from` (inclusive) up to the band above. */
export const AGREEMENT_BANDS: readonly { from: number; word: AgreementWord }[] = [
  { from: 0.85, word: "very-close" },
  { from: 0.65, word: "close" },
  { from: 0.45, word: "mixed" },
  { from: 0.25, word: "apart" },
  { from: 0, word: "far-apart" },
];

/** An agreement in [0, 1] as it is shown: in whole percent. */
export function shownPercent(value: number): number {
  return Math.round(value * 100);
}

/** The word for an agreement in [0, 1]; it is read from the whole percent that is shown, so that word and number agree. */
export function agreementWord(value: number): AgreementWord {
  const shown = shownPercent(value) / 100;
  return AGREEMENT_BANDS.find((band) => shown >= band.from)?.word ?? "far-apart";
}
