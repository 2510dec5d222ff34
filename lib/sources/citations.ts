/** A citation as far as it says which passage of its source is meant. */
export type Citation = { source: string; quote: string | null; locator: string | null } & Record<
  string,
  unknown
>;

/**
 * Citations of a record once one source stands for another: none names the one that is gone, and no passage is cited twice.
 * Of two citations of the kept source the one that says less is left out where the other says all of it; what the other
 * lacks, such as the day of access, is taken over. Two different quotes stay two.
 */
export function citeInstead(citations: readonly Citation[], gone: string, kept: string): Citation[] {
  const all = citations.map((citation) =>
    citation.source === gone ? { ...citation, source: kept } : citation,
  );
  const isOfKept = ({ source }: Citation) => source === kept;
  /** The place of one that says all that this one says, and more, or the same before it; else its own. */
  const placeOf = (own: number): number => {
    const citation = all[own] as Citation;
    const better = all.findIndex(
      (other, at) =>
        at !== own &&
        isOfKept(other) &&
        saysAllOf(other, citation) &&
        (at < own || !saysAllOf(citation, other)),
    );
    return isOfKept(citation) && better >= 0 ? placeOf(better) : own;
  };
  return all.flatMap((citation, at) => {
    if (placeOf(at) !== at) return [];
    const covered = all.filter((_, other) => other !== at && placeOf(other) === at);
    return [covered.reduce(filledIn, citation)];
  });
}

/** Whether `a` names every passage that `b` names. */
function saysAllOf(a: Citation, b: Citation): boolean {
  return (b.quote === null || a.quote === b.quote) && (b.locator === null || a.locator === b.locator);
}

function filledIn(citation: Citation, less: Citation): Citation {
  const missing = Object.entries(less).filter(([field]) => (citation[field] ?? null) === null);
  return { ...citation, ...Object.fromEntries(missing) };
}
