/** "−2" and "1,346" as numbers: pages write a true minus sign and group thousands. */
export function shownNumber(text: string): number {
  return Number(text.trim().replace(/−/g, "-").replace(/,/g, ""));
}

/** The position in a reading: "opposes strongly, −2, weakly sourced" is −2; a state is null. */
export function shownPosition(text: string): number | null {
  const match = /(?:, |\s)([−+]?[0-2])\b/.exec(text);
  return match?.[1] === undefined ? null : shownNumber(match[1].replace("+", ""));
}

/** The first percentage in a text, as a fraction. */
export function shownShare(text: string): number | null {
  const match = /(\d+)%/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]) / 100;
}

/** As pages round: whole percents, halves up. */
export function wholePercent(value: number): string {
  return `${Math.round(value * 100)}%`;
}
